import type { Contestant } from "./contestant.ts";
import { alibaba } from "./contestants/alibaba.ts";
import { azure } from "./contestants/azure.ts";
import { botocore } from "./contestants/botocore.ts";
import { botocoreNext } from "./contestants/botocore-next.ts";
import { daypass } from "./contestants/daypass.ts";
import { google, smithy } from "./contestants/eager.ts";
import { huawei } from "./contestants/huawei.ts";
import { tencent } from "./contestants/tencent.ts";
import { run, type Score } from "./run.ts";
import { createTrace } from "./trace.ts";

/** Who takes part, by the name in the table. */
export const contestants: Readonly<Record<string, Contestant>> = {
  Daypass: daypass,
  "botocore, new": botocoreNext,
  "botocore, old": botocore,
  "Azure's cycler": azure,
  "smithy's memoiser": smithy,
  Google: google,
  Alibaba: alibaba,
  Tencent: tencent,
  Huawei: huawei,
};

/** Lets every contestant live through the traces 1 to `traces`, and adds up. */
export async function playLeague(traces: number): Promise<ReadonlyMap<string, Score>> {
  const totals = new Map<string, Score>();
  for (const [name, contestant] of Object.entries(contestants)) {
    const total = { secondsWithout: 0, requests: 0, requestsInOutages: 0, endedKeys: 0 };
    for (let seed = 1; seed <= traces; seed += 1) {
      const score = await run(contestant, createTrace(seed));
      total.secondsWithout += score.secondsWithout;
      total.requests += score.requests;
      total.requestsInOutages += score.requestsInOutages;
      total.endedKeys += score.endedKeys;
    }
    totals.set(name, total);
  }
  return totals;
}
