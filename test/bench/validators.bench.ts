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
  const times: number[] = [];
  for (const check of rivals[schema]) {
    if (check(value) !== valid) throw new Error(`${name}: somebody disagrees`);
    times.push(await nanoseconds(check, value));
  }
  const [byHand = 0, generated = 0, standalone = 0] = times;
  rows.push({
    value: name,
    "by hand (ns)": Number(byHand.toFixed(1)),
    "generated (ns)": Number(generated.toFixed(1)),
    "Ajv (ns)": Number(standalone.toFixed(1)),
    "generated / by hand": Number((generated / byHand).toFixed(2)),
  });
}
console.table(rows);

/** The middle of three runs. Every check meets another copy, as it would on the wire. */
async function nanoseconds(check: Check, value: unknown): Promise<number> {
  const copies = Array.from({ length: 16 }, () => JSON.parse(JSON.stringify(value)));
  const runs: number[] = [];
  let index = 0;
  for (let run = 0; run < 3; run++) {
    const { p50 } = await measure(() => do_not_optimize(check(copies[index++ % 16])));
    runs.push(p50);
  }
  return runs.sort((a, b) => a - b)[1] ?? 0;
}
