import type { Contestant, Key } from "./contestant.ts";
import { createRandom, exponential } from "./random.ts";
import { createTimeline } from "./timeline.ts";
import type { Trace } from "./trace.ts";

/** What a contestant did in one or more runs. */
export interface Score {
  /** Seconds in which the program had asked for a key and nobody had got a usable one since. */
  readonly secondsWithout: number;
  readonly requests: number;
  /** Requests that were sent during an outage. */
  readonly requestsInOutages: number;
  /** Calls that got a key which had ended, by the server's clock. */
  readonly endedKeys: number;
}

/** Lets one contestant live through a trace. */
export async function run(contestant: Contestant, trace: Trace): Promise<Score> {
  const timeline = createTimeline();
  const network = createRandom(trace.seed ^ 0x5eed);
  const program = createRandom(trace.seed ^ 0xca11);
  const score = { secondsWithout: 0, requests: 0, requestsInOutages: 0, endedKeys: 0 };
  let withoutSinceMs: number | undefined;
  // A day in the calendar, because HTTP dates know no other.
  const epochMs = Date.UTC(2026, 0, 1);

  async function issue() {
    score.requests += 1;
    const fromMs = timeline.now();
    const outage = trace.outages.find((each) => each.fromMs <= fromMs && fromMs < each.untilMs);
    const latencyMs = latency(network);
    const isLost = network() < 0.01;
    if (outage !== undefined) {
      score.requestsInOutages += 1;
      await timeline.wait(outage.failsAfterMs);
      throw new Error("an outage");
    }
    await timeline.wait(latencyMs / 2);
    if (isLost) throw new Error("a lost request");
    const serverMs = epochMs + timeline.now();
    await timeline.wait(latencyMs / 2);
    return {
      key: { expiresAtMs: serverMs + trace.lifetimeMs },
      date: new Date(serverMs).toUTCString(),
    };
  }

  const get = contestant({
    clock() {
      const errorMs = timeline.now() < trace.clockSetAtMs ? trace.clockErrorMs : 0;
      return epochMs + timeline.now() + errorMs;
    },
    steady: timeline.now,
    lifetimeMs: trace.lifetimeMs,
    random: createRandom(trace.seed ^ 0xd1ce),
    wait: timeline.wait,
    issue,
  });

  function receive(key: Key): void {
    if (key.expiresAtMs <= epochMs + timeline.now()) {
      score.endedKeys += 1;
      return;
    }
    if (withoutSinceMs === undefined) return;
    score.secondsWithout += (timeline.now() - withoutSinceMs) / 1_000;
    withoutSinceMs = undefined;
  }

  function call(): void {
    withoutSinceMs ??= timeline.now();
    get().then(receive, () => {});
    timeline.at(timeline.now() + exponential(program, trace.callEveryMs), call);
  }

  timeline.at(0, call);
  await timeline.run(trace.spanMs);
  if (withoutSinceMs !== undefined) {
    score.secondsWithout += (trace.spanMs - withoutSinceMs) / 1_000;
  }
  return score;
}

/** Around 150 ms, now and then seconds. */
function latency(random: () => number): number {
  const bell = random() + random() + random() + random() - 2;
  return Math.min(9_000, 150 * Math.exp(1.6 * bell) * (random() < 0.01 ? 20 : 1));
}
