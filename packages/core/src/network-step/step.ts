import type { DaypassErrorCode } from "../error.ts";

/** A step on the way to an answer, as it is named when it fails. */
export interface Step {
  readonly code: DaypassErrorCode;
  readonly what: string;
  readonly advice: string;
  readonly retryable: boolean;
  /** The request cannot have reached the server. */
  readonly unsent: boolean;
}

/** Why an attempt got no answer. */
export interface Reason {
  readonly step: Step;
  /** The platform's code, or the status with which a proxy refused. */
  readonly detail?: string | undefined;
}

/** What is said where the platform gives no reason, or none that is known. */
export const broken: Step = {
  code: "network",
  what: "the connection or the answer broke off",
  advice: "Check the network and the proxy, or try again",
  retryable: true,
  unsent: false,
};
