import { readFileSync } from "node:fs";
import { type RunningCloud, startMockCloud } from "@daypass/mock/node";
import { userToken } from "daypass";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf, readApis } from "../../docs/apis.ts";
import { sampledOperations, sampleFile, sampleLanguages } from "../../docs/samples.ts";
import { bundleAll } from "../../specs/scripts/bundle.ts";
import { runSample } from "./programs.ts";

// The languages that need more than Node run where the script beside this file has installed them.
const everything = process.env.DAYPASS_SAMPLES === "all";
const languages = sampleLanguages.filter(({ file }) => everything || file === "typescript.ts");

let running: RunningCloud;
beforeAll(async () => {
  running = await startMockCloud();
});
afterAll(() => running.close());

async function environment(operation: string): Promise<Readonly<Record<string, string>>> {
  const { url, cloud } = running;
  const { auth: huawei } = cloud.account("huawei-iam");
  const { auth: tencent } = cloud.account("tencent-sts");
  const user = cloud.user("huawei-iam");
  // IAM wants a token for the account, the other services one for the project.
  const scope =
    operation === "createTemporaryAccessKeyByAgency"
      ? { domain: { name: user.domainName } }
      : { project: { name: "cn-north-4" } };
  const token = await userToken({ ...user, scope, baseUrl: url })();
  cloud.forgetRequests();
  return {
    MOCK_CLOUD_URL: url,
    HUAWEI_ACCESS_KEY: huawei.accessKeyId,
    HUAWEI_SECRET_KEY: huawei.secretAccessKey,
    HUAWEI_PASSWORD: user.password,
    HUAWEI_TOKEN: token,
    TENCENT_SECRET_ID: tencent.secretId,
    TENCENT_SECRET_KEY: tencent.secretKey,
  };
}

describe.each(languages)("$label", ({ file }) => {
  test.each(sampledOperations())(
    "the sample of %s obtains what it asks for",
    { timeout: 90_000 },
    async (operation) => {
      const printed = await runSample(operation, file, running.url, await environment(operation));
      expect(printed.trim()).not.toBe("");
      const seen = running.cloud.requests.map(({ operation: name, outcome }) => [name, outcome]);
      expect(seen).toEqual([[operation, "answered"]]);
    },
  );
});

test("every operation has a sample in every language, and every sample an operation", () => {
  const operations = readApis().flatMap(({ spec }) => operationsOf(spec));
  expect(sampledOperations()).toEqual(operations.map(({ operationId }) => operationId).sort());
  for (const operation of sampledOperations()) {
    for (const { file } of sampleLanguages) {
      expect(readFileSync(sampleFile(operation, file), "utf8"), `${operation}/${file}`).not.toBe(
        "",
      );
    }
  }
});

test("the bundled specs carry the samples", async () => {
  for (const [id, bundle] of await bundleAll()) {
    const paths = bundle.paths as Record<string, Record<string, { "x-codeSamples"?: unknown[] }>>;
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(operation["x-codeSamples"]?.length, id).toBe(sampleLanguages.length);
    }
  }
});
