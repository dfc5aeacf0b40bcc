import type { CloudApi, CloudReply } from "@daypass/core/cloud";

/** The first documented example of the operation's first success, with its headers. */
export function successExample(api: CloudApi, operation: string): CloudReply {
  const [success] = replies(api, operation).filter(({ reply }) => reply.status < 300);
  return success?.reply ?? { status: successStatus(api, operation) };
}

/**
 * The answer that the spec gives under a name.
 * @throws {RangeError} with the list of names when there is no such example.
 */
export function namedExample(api: CloudApi, operation: string, name: string): CloudReply {
  const all = replies(api, operation);
  const found = all.find((each) => each.name === name);
  if (found) return found.reply;
  const names = all.map((each) => each.name).join(", ");
  throw new RangeError(`${operation} of ${api.id} has no example ${name}; it has ${names}`);
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
