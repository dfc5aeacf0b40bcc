import { broken, type Step } from "./step.ts";

/** A browser keeps to itself why a request failed: no name, certificate or proxy is ever to blame. */
export function stepOf(_platformCode?: string): Step {
  return broken;
}

/** Nor does it say that a proxy refused. */
export function stepOfProxy(_status: string): Step {
  return broken;
}
