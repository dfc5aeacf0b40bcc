import type { CloudRequest } from "@daypass/core/cloud";

const formType = "application/x-www-form-urlencoded";

/** A form of the current interface, signed like one of v2, as the JSON and headers that it stands for. */
export function normalize(request: CloudRequest): CloudRequest {
  const { path, headers, body } = request;
  if (path !== "/" || !headers["content-type"]?.startsWith(formType)) return request;
  const form = Object.fromEntries(new URLSearchParams(body));
  const { Name, Policy, DurationSeconds } = form;
  return {
    ...request,
    headers: {
      ...headers,
      "x-tc-action": form.Action,
      "x-tc-version": form.Version,
      "x-tc-region": form.Region,
    },
    body: JSON.stringify({
      Name,
      Policy,
      DurationSeconds: DurationSeconds === undefined ? undefined : Number(DurationSeconds),
    }),
  };
}
