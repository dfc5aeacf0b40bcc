import { nodeFetch } from "daypass/node";
import { describe, it } from "vitest";
import { caller } from "./provider.ts";

/** The ways to send that Node has without a library; `undefined` stands for the global fetch. */
export const transports = [
  { name: "the global fetch", fetch: undefined },
  { name: "nodeFetch", fetch: nodeFetch() },
] as const;

/** One test for each way. It makes its providers by the function that it gets. */
export function overEach(title: string, test: (call: typeof caller) => Promise<void>): void {
  describe(title, () => {
    it.each(transports)("over $name", ({ fetch }) =>
      test((baseUrl, options) => caller(baseUrl, { fetch, ...options })),
    );
  });
}
