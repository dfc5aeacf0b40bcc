import type { CloudApi, CloudReply } from "@daypass/core/cloud";

/** The first documented example of the operation's first success, with its headers. */
export function successExample(api: CloudApi, operation: string): CloudReply {
  const [success] = replies(api, operation).filter(({ reply }) => reply.status < 300);
  return success?.reply ?? { status: successStatus(api, operation) };
}

/** The answer that the spec gives under a name, if it gives one. */
export function findExample(
  api: CloudApi,
  operation: string,
  name: string,
): CloudReply | undefined {
  return replies(api, operation).find((each) => each.name === name)?.reply;
}

/** The names that the spec gives an operation's answers. */
export function exampleNames(api: CloudApi, operation: string): string {
  return replies(api, operation)
    .map(({ name }) => name)
    .join(", ");
}

function replies(api: CloudApi, operation: string): { name: string; reply: CloudReply }[] {
  const responses = Object.entries(api.examples[operation]?.responses ?? {});
  return responses.flatMap(([status, { headers, examples }]) =>
    Object.entries(examples).map(([name, { value }]) => ({
      name,
      reply: { status: Number(status), headers, body: value },
    })),
  );
}

function successStatus(api: CloudApi, operation: string): number {
  const statuses = Object.keys(api.operations[operation]?.responses ?? {}).map(Number);
  return statuses.find((status) => status >= 200 && status < 300) ?? 204;
}
