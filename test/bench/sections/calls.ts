import { type Caller, callersOf, daypass, daypassOverNode, limit } from "../calls/callers.ts";
import { throughput, timeOfCall } from "../calls/load.ts";
import { type Subject, subjects } from "../calls/subjects.ts";
import type { Heading } from "../result.ts";
import type { Contestant, Figures } from "../rounds.ts";
import { type Group, group } from "../section.ts";
import { startServer } from "../servers/server.ts";

// A call of each API, signed, request and answer validated, to a mock cloud on loopback that
// verifies it: by one caller, and by 64 at once.

const many = 64;

async function contestants<F extends string>(
  subject: Subject,
  block: (caller: Caller) => Promise<Figures<F>>,
): Promise<Contestant<F>[]> {
  const server = await startServer("mock-cloud.ts");
  const callers = await callersOf(subject, server.url);
  return callers.map((caller: Caller, index) => ({
    name: caller.name,
    block: () => block(caller),
    ...(index === 0 && { close: server.close }),
  }));
}

export const groups: readonly Group[] = subjects.flatMap((subject) => {
  const one = `calls/one-caller/${subject.id}`;
  const all = `calls/${many}-callers/${subject.id}`;
  const common = { baseline: limit, ours: [daypass, daypassOverNode] } as const;
  const time: Heading<"timeUs"> = {
    ...common,
    id: `${one}/time`,
    figure: "timeUs",
    title: `${subject.title}: time of a call, one caller`,
    unit: "µs",
    better: "less",
    aims: {
      [daypass]: { of: "ratio", limit: 1.1 },
      [daypassOverNode]: { of: "ratio", limit: 0.75 },
    },
  };
  const perSecond: Heading<"perSecond"> = {
    ...common,
    id: `${all}/throughput`,
    figure: "perSecond",
    title: `${subject.title}: calls per second, ${many} callers`,
    unit: "/s",
    better: "more",
    aims: {
      [daypass]: { of: "ratio", limit: 0.9 },
      [daypassOverNode]: { of: "ratio", limit: 2 },
    },
  };
  const cpu: Heading<"cpuUs"> = {
    ...common,
    id: `${all}/cpu`,
    figure: "cpuUs",
    title: `${subject.title}: processor time of a call, ${many} callers`,
    unit: "µs",
    better: "less",
  };
  return [
    group({
      id: one,
      rounds: 100,
      warmUps: 30,
      budgetSeconds: 8,
      contestants: () => contestants(subject, (caller) => timeOfCall(caller, 10)),
      headings: [time],
    }),
    group({
      id: all,
      rounds: 21,
      warmUps: 6,
      budgetSeconds: 14,
      contestants: () => contestants(subject, (caller) => throughput(caller, many, 3 * many)),
      headings: [perSecond, cpu],
    }),
  ];
});
