import { Agent } from "node:http";
import { expect, it } from "vitest";
import { nodeFetch } from "./node-fetch.ts";

const make = (options: object) => () => nodeFetch(options);

it("takes no agent and one of Node's", () => {
  for (const agent of [undefined, new Agent()]) expect(make({ agent })).not.toThrow();
});

it.each([null, false, "agent", {}, { dispatch() {}, destroy() {} }])(
  "refuses the agent %o",
  (agent) => {
    expect(make({ agent })).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        issues: [{ path: ["agent"], message: "expected an http.Agent or an https.Agent" }],
      }),
    );
  },
);

it("refuses an option that it does not have", () => {
  expect(make({ timeout: 5, dispatcher: {} })).toThrow(
    "nodeFetch: nothing was sent. Correct timeout: expected no such option; dispatcher: expected no such option.",
  );
});
