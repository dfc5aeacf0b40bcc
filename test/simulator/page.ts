import type { Score } from "./run.ts";
import { createTrace } from "./trace.ts";

/** The guide with the league table, in Markdown. */
export function leaguePage(totals: ReadonlyMap<string, Score>, traces: number): string {
  const rows = [...totals].map(([name, score]) => {
    const cells = [
      score.secondsWithout / traces,
      score.requests / traces,
      score.requestsInOutages / traces,
    ].map((cell) => cell.toFixed(1));
    return `| ${[name, ...cells, score.endedKeys.toLocaleString("en")].join(" | ")} |`;
  });
  return `# How the lifecycle compares

A provider has to choose between asking the cloud often and being caught without a key. This table shows
what that choice came to, in a simulation, for the lifecycle of Daypass and for eight others, each restated
from its published figures. Every one lived through the same ${traces.toLocaleString("en")} runs of 12 hours. The first three
numbers are means of a run, the last one is the sum of all.

| Lifecycle | Seconds without a usable key | Requests | Requests during outages | Calls that got an ended key |
| --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}

Less is better everywhere, but not each number by itself: whoever stops asking sends the fewest requests.

## What it shows

A mean run has ${outageSeconds(traces).toFixed(0)} seconds of outage. A program with Daypass is without a usable key for the shortest
time of all, and is never handed an ended one. Of the lifecycles that keep asking until they have a valid
key, Daypass also sends the fewest requests, over all and during outages. (Old botocore and Huawei hand out
no ended key either: when their renewal fails, so does the call, although the key is still valid.)

Three send fewer, over all or during outages, and each pays for it:

- **botocore, new** serves the old key past its end and asks nothing for 300 to 600 seconds after a failure.
  That spares the cloud in an outage and leaves the program without a usable key for longer: it does not
  notice when the outage is over. Daypass does the same only while the key it holds is valid. With nothing
  valid left it asks at every call, so that the first call after the outage succeeds.
- **Alibaba** serves the old key past its end too, during outages. It asks far more often between them, as a
  key is stale 15 minutes before its end and callers do not share a request.
- **Tencent** keeps a rejected promise for ever. After one failure at the wrong moment it asks no more.

Whoever renews only in the last minutes (Azure, smithy, Google) is caught by every outage that covers those
minutes. Whoever renews much earlier than a key lives (old botocore, Huawei with keys of up to 40 minutes)
asks at every call, and still fails a call when that request fails.

## How it works

Nine lifecycles live through the same traces, event by event, on simulated time. A trace has

- keys that live 15 minutes to 6 hours, three in seven of them up to 30 minutes;
- a program that calls every 5 seconds to 10 minutes in the mean;
- outages every 3 hours in the mean, 5 seconds to an hour long, in which requests fail at once or after 10
  seconds, and one lost request in a hundred besides;
- latency around 150 ms, now and then seconds;
- a machine's clock that is off by up to a second, in a fifth of the traces by up to 1 or 10 minutes, and
  that somebody sets right in a tenth of them.

A second counts as without a usable key when the program had asked and nobody had got a key since that was
still valid by the server's clock; so does waiting for an answer. A try is one request: the repetitions that
each client's transport adds are left out, and so is what a server thinks of a signature with a wrong time.

Daypass takes part with its real code, \`refreshing\` and the server clock of \`@daypass/core\`. The others
are restatements in a few lines each: windows, pauses, who waits, what a failure leaves behind. They stand
for published behaviour, not for a release, and have no transport, so that they say nothing about the rest
of those libraries.

## Run it

\`\`\`sh
node --conditions=@daypass/source test/simulator/main.ts
\`\`\`

The traces come from the seeds 1 to ${traces}, so that the same code gives the same table. The command writes
this page; it takes a minute or two. \`test/simulator\` has the code.
`;
}

/** The mean of the traces 1 to `traces`. */
function outageSeconds(traces: number): number {
  let totalMs = 0;
  for (let seed = 1; seed <= traces; seed += 1) {
    for (const { fromMs, untilMs } of createTrace(seed).outages) totalMs += untilMs - fromMs;
  }
  return totalMs / 1_000 / traces;
}
