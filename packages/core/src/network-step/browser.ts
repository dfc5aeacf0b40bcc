import { broken, type Reason } from "./step.ts";

/** A browser keeps to itself why a request failed: no name, certificate or proxy is ever to blame. */
export function reasonOf(): Reason {
  return { step: broken };
}
