// Time per check of the same value: by hand, generated, Ajv standalone. From the folder `test`:
// node --conditions=@daypass/source bench/validators.bench.ts

import { validators } from "@daypass/huawei-iam";
import { do_not_optimize, measure } from "mitata";
import { compileStandalone } from "./ajv-standalone.ts";
import { isRequestByHand, isResponseByHand } from "./by-hand.ts";
import { cases } from "./cases.ts";

type Check = (value: unknown) => boolean;

const ajv = await compileStandalone(new URL("../../specs/huawei-iam.yaml", import.meta.url), [
  "TemporaryAccessKeyRequest",
  "TemporaryAccessKeyResponse",
]);
const rivals = {
  request: [
    isRequestByHand,
    validators.TemporaryAccessKeyRequest.is,
    ajv.TemporaryAccessKeyRequest,
  ],
  response: [
    isResponseByHand,
    validators.TemporaryAccessKeyResponse.is,
    ajv.TemporaryAccessKeyResponse,
  ],
} satisfies Record<string, Check[]>;

const rows = [];
for (const { name, schema, value, valid } of cases) {
  const disagreeing = rivals[schema].find((check) => check(value) !== valid);
  if (disagreeing) throw new Error(`${name}: somebody disagrees`);
  const [byHand = 0, generated = 0, standalone = 0] = await nanoseconds(rivals[schema], value);
  rows.push({
    value: name,
    "by hand (ns)": Number(byHand.toFixed(1)),
    "generated (ns)": Number(generated.toFixed(1)),
    "Ajv (ns)": Number(standalone.toFixed(1)),
    "generated / by hand": Number((generated / byHand).toFixed(2)),
  });
}
console.table(rows);

/**
 * The best of many short runs, in which the rivals take turns: a busy neighbour then slows all of
 * them. Every check meets another copy of the value, as it would on the wire.
 */
async function nanoseconds(checks: readonly Check[], value: unknown): Promise<number[]> {
  const copies = Array.from({ length: 16 }, () => JSON.parse(JSON.stringify(value)));
  const best = checks.map(() => Number.POSITIVE_INFINITY);
  let turn = 0;
  for (let round = 0; round < 11; round++) {
    for (const [index, check] of checks.entries()) {
      const run = (): void => do_not_optimize(check(copies[turn++ % 16]));
      const { p50 } = await measure(run, { min_cpu_time: 60e6 });
      best[index] = Math.min(best[index] ?? p50, p50);
    }
  }
  return best;
}
