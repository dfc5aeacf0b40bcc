import type { Issue } from "@daypass/core/provider";

/**
 * A CAM policy. It must not have a `principal`: the federated user is the one it is about.
 * @see https://www.tencentcloud.com/document/product/598/10603
 */
export interface CamPolicy {
  readonly version: "2.0";
  readonly statement: readonly CamStatement[];
}

/** One statement of a policy. */
export interface CamStatement {
  readonly effect: "allow" | "deny";
  /** Such as `name/cos:PutObject`. */
  readonly action: string | readonly string[];
  /** Such as `qcs::cos:ap-guangzhou:uid/1250000000:examplebucket-1250000000/uploads/*`, or `*`. */
  readonly resource: string | readonly string[];
  /** Values by key by operator. */
  readonly condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/**
 * The policy as the API wants it as a parameter: JSON, URL-encoded once. Text may be JSON or encoded
 * already; both give the same.
 */
export function encodedPolicy(policy: unknown): string | Issue {
  const value = typeof policy === "string" ? parsed(policy) : policy;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      path: ["policy"],
      message: "expected a policy object or its JSON, encoded at most once",
    };
  }
  const { statement } = value as Partial<CamPolicy>;
  const statements: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  const withPrincipal = [value, ...statements].some(
    (it) => typeof it === "object" && it !== null && Object.hasOwn(it, "principal"),
  );
  if (withPrincipal) {
    return { path: ["policy"], message: "expected no principal: the key is the federated user's" };
  }
  return encodeURIComponent(JSON.stringify(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trimStart().startsWith("{") ? text : decodeURIComponent(text));
  } catch {
    return undefined;
  }
}
