import type { CloudApi } from "@daypass/core/cloud";
import { examples } from "./generated/examples.ts";
import { operations } from "./generated/operations.ts";
import { validators } from "./generated/validators.ts";

/** The emulated Acme: it lets everybody in and answers with the spec's examples. */
export const cloud: CloudApi<
  typeof operations,
  typeof examples,
  { readonly token: string; readonly team: string }
> = {
  id: "acme-keys",
  operations,
  validators,
  examples,
  account: { token: "fake-acme-caller", team: "blue" },
};
