import { DaypassError, type Issue } from "@daypass/core/provider";

/** A request as it was signed, and the answer to it if there was one. */
export interface Exchange {
  readonly request: Request;
  readonly requestBody: string;
  readonly response?: Response;
  readonly responseBody?: string;
}

/** A `fetch` that keeps what goes through it. */
export function recorder(fetch: typeof globalThis.fetch): {
  readonly fetch: typeof globalThis.fetch;
  readonly last: () => Exchange | undefined;
} {
  let last: Exchange | undefined;
  return {
    last: () => last,
    async fetch(input, init) {
      const request = new Request(input, init);
      const requestBody = await request.clone().text();
      last = { request, requestBody };
      const response = await fetch(request);
      last = { request, requestBody, response, responseBody: await response.clone().text() };
      return response;
    },
  };
}

/** What Daypass makes of an outcome, in a sentence. */
export function verdict(error: unknown): string {
  if (error === undefined) return "The answer fits the spec: Daypass hands out its data.";
  if (!(error instanceof DaypassError)) return String(error);
  const issues = error.issues?.map((issue) => issueText(issue).join(": ")) ?? [];
  const details = [
    ...issues,
    error.vendorCode && `vendor code ${error.vendorCode}`,
    `retryable: ${error.retryable}`,
    error.retryAfterSeconds !== undefined && `after ${error.retryAfterSeconds} s`,
  ];
  return `Daypass throws a DaypassError with the code “${error.code}” (${details.filter(Boolean).join(", ")}).`;
}

/** Where an issue is, and what was expected there. */
export function issueText({ path, message }: Issue): readonly [place: string, message: string] {
  return [path.join(".") || "the whole", message];
}
