import { userToken } from "@daypass/huawei-auth";
import { createClient } from "@daypass/huawei-iam";
import { createMockCloud } from "@daypass/mock";
import { recorderOf } from "../calls/request.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";
import { type RepeatedRequest, serving } from "../servers/load.ts";
import { startPrism } from "../servers/prism.ts";
import { type RunningServer, startServer } from "../servers/server.ts";

// Servers that play the API which issues a temporary key of Huawei IAM, at 50 connections.

type Figure = "perSecond" | "cpuUs" | "rssMb";

const limit = "node:http, the same bytes";
const fromExamples = "Daypass, examples";
const withToken = "Daypass, validates";
const withSignature = "Daypass, verifies signatures";

const path = "/v3.0/OS-CREDENTIAL/securitytokens";

const { account, user } = createMockCloud();
const { auth, agencyName, domainName } = account("huawei-iam");

async function contestants(): Promise<Contestant<Figure>[]> {
  const validating = await startServer("mock-cloud.ts");
  const verifying = await startServer("mock-cloud.ts");
  const token = userToken({
    ...user("huawei-iam"),
    scope: { domain: { name: domainName } },
    baseUrl: validating.url,
  });
  const byToken = await requestTo(validating, token);
  const prism = await startPrism().catch((error: unknown) => {
    console.error(`left out: Prism, as it could not be installed (${error})`);
  });
  return [
    serving(limit, await startServer("raw.ts", await answerOf(validating, byToken)), byToken),
    serving(fromExamples, await startServer("mock-cloud.ts", "examples"), byToken),
    serving(withToken, validating, byToken),
    serving(withSignature, verifying, await requestTo(verifying, auth)),
    serving("openapi-backend", await startServer("openapi-backend.ts"), byToken),
    ...(prism ? [serving("Prism", prism, byToken)] : []),
  ];
}

/** The request that the typed client sends to a server, authenticated in one of its ways. */
async function requestTo(
  { url: baseUrl }: RunningServer,
  auth: Parameters<typeof createClient>[0]["auth"],
): Promise<RepeatedRequest> {
  const role = { agency_name: agencyName, domain_name: domainName, duration_seconds: 3_600 };
  const body = { auth: { identity: { methods: ["assume_role" as const], assume_role: role } } };
  const record = await recorderOf((send) => {
    const client = createClient({ auth, baseUrl, fetch: send });
    return () => client.POST(path, { body });
  });
  const { headers, body: text } = await record();
  return { method: "POST", path, headers, body: text ?? "", status: 201 };
}

/** What a server answers, as JSON. */
async function answerOf({ url }: RunningServer, request: RepeatedRequest): Promise<string> {
  const answer = await fetch(url + path, request);
  const { status, headers } = answer;
  const body = await answer.text();
  return JSON.stringify({ status, headers: Object.fromEntries(headers), body });
}

const common = { baseline: limit, ours: [fromExamples, withToken, withSignature] } as const;

export const groups: readonly Group[] = [
  group({
    id: "mock/http",
    rounds: 15,
    warmUps: 3,
    budgetSeconds: 25,
    contestants,
    headings: [
      {
        ...common,
        id: "mock/http/throughput",
        figure: "perSecond",
        title: "Mock server, 50 connections: answers per second",
        unit: "/s",
        better: "more",
        aims: {
          [withToken]: { of: "ratio", limit: 0.5 },
          [withSignature]: { of: "ratio", limit: 0.3 },
        },
      },
      {
        ...common,
        id: "mock/http/cpu",
        figure: "cpuUs",
        title: "Mock server, 50 connections: the server's processor time of an answer",
        unit: "µs",
        better: "less",
      },
      {
        ...common,
        id: "mock/http/memory",
        figure: "rssMb",
        title: "Mock server, 50 connections: memory of the process",
        unit: "MB",
        better: "less",
      },
    ],
  }),
];
