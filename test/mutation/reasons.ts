import type { Survivor } from "./score.ts";

const faster = "Only slower: what is worked out again is the same.";
const unread = "Never read: the first request sets it.";
const whole = "Never used: it is there for the type.";
const onceAnyway = "The listener is taken off besides.";
const instant = "Differs in one millisecond, in which both are right.";

/** Why a change that no test notices is left so, by a part of the line of code or of the change. */
const reasons: readonly (readonly [file: string, code: string, reason: string])[] = [
  ["tencent-sts/src/signer.ts", "let last: HttpRequest", unread],
  ["tencent-sts/src/signer.ts", "let template: Template", unread],
  ["tencent-sts/src/signer.ts", "if (method !== last.method", faster],
  ["tencent-sts/src/signer.ts", 'const [before = ""', whole],
  ["tencent-sts/src/signer.ts", 'let mark = "\\0"', "The mark grows until no value has it."],
  [
    "tencent-sts/src/signer.ts",
    "url.replace(",
    "Greedy, and with the flag `s`, it takes the rest anyway.",
  ],
  [
    "tencent-sts/src/signature.ts",
    ".sort(([a], [b])",
    "No two parameters share a name, and the engine asks only whether a comparison is below zero.",
  ],
  ["tencent-sts/src/signature.ts", '= "as points"', "Anything but `kept` writes points."],
  [
    "tencent-sts/src/auth.ts",
    "0x7fff_0000",
    "Still positive integers that do not repeat in a test.",
  ],
  ["huawei-auth/src/signature.ts", '["x-sdk-date"] ?? ""', whole],
  ["huawei-auth/src/authorization.ts", 'accessKeyId = ""', whole],
  [
    "huawei-auth/src/authorization.ts",
    "(\\d{4})(\\d\\d)",
    "What is read is compared with the whole.",
  ],
  ["huawei-auth/src/canonical-request.ts", 'if (query === "")', faster],
  ["core/src/watched.ts", "once: true", onceAnyway],
  ["core/src/watched.ts", "parent?.reason", "Called by the parent alone, which is then there."],
  ["core/src/flight.ts", "once: true", onceAnyway],
  ["core/src/flight.ts", "over = true", "The listeners are gone by then."],
  ["core/src/flight.ts", "const end = ()", "The listeners are gone by then."],
  ["core/src/retry.ts", "value === null", "As text it reads `null`, which is no wait either."],
  ["core/src/clock.ts", "text === null", "As text it reads `null`, which is no date either."],
  ["core/src/lifecycle.ts", "→ nowMs > held.expiresAtMs", instant],
  ["core/src/lifecycle.ts", "→ clockMs >= held.seenAtMs", instant],
  ["core/src/lifecycle.ts", "→ clockMs <= held.seenAtMs - clockSlackMs", instant],
  ["core/src/lifecycle.ts", "failure?.error", whole],
  ["core/src/expiry.ts", "→ timeMs < lastMs", instant],
  ["core/src/transport.ts", "an attempt has an answer or an error", whole],
  ["core/src/transport.ts", "if (error === undefined)", whole],
];

export function reasonOf({ file, code, change }: Survivor): string | undefined {
  const text = `${code} ${change}`;
  return reasons.find(([ending, part]) => file.endsWith(ending) && text.includes(part))?.[2];
}
