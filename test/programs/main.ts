import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMockCloud } from "@daypass/mock/node";
import { table } from "../demo/table.ts";
import type { Toolchain } from "./program.ts";
import { type Row, rowsOf } from "./report.ts";
import { isThere, output } from "./run.ts";
import { tlsFront } from "./tls.ts";
import { toolchains } from "./toolchains.ts";

// Puts clients that we did not write to work against the mock cloud: `main.ts [folder…]`, all folders
// by default. Each installs its clients in a temporary copy of its folder.
const wanted = process.argv.slice(2);
const rows: Row[] = [];
const { url, cloud, close } = await startMockCloud();
const root = mkdtempSync(join(tmpdir(), "daypass-programs-"));

const swr = cloud.account("huawei-swr");
const iam = cloud.account("huawei-iam");
const { auth, policy } = cloud.account("tencent-sts");
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  // Some clients leave files at home, some would look for a proxy.
  HOME: root,
  NO_PROXY: "127.0.0.1,localhost",
  CLOUD_URL: url,
  CLOUD_SDK_AK: swr.auth.accessKeyId,
  CLOUD_SDK_SK: swr.auth.secretAccessKey,
  PROJECT_ID: swr.projectId,
  SWR_INSTANCE_ID: swr.instanceId,
  LAKEFORMATION_INSTANCE_ID: cloud.account("huawei-lakeformation").instanceId,
  // The cloud has one account; its clients would look the id up if it were not given.
  DOMAIN_ID: "00010203040506070809000102030405",
  DOMAIN_NAME: iam.domainName,
  AGENCY_NAME: iam.agencyName,
  TENCENT_SECRET_ID: auth.secretId,
  TENCENT_SECRET_KEY: auth.secretKey,
  POLICY: JSON.stringify(policy),
};

async function tryOut(toolchain: Toolchain): Promise<void> {
  const folder = join(root, toolchain.folder);
  cpSync(join(import.meta.dirname, toolchain.folder), folder, { recursive: true });
  const manifest = readFileSync(join(folder, toolchain.manifest), "utf8");
  const front = toolchain.programs.some(({ tls }) => tls) ? await tlsFront(root, url) : undefined;
  const complain = (error: Error) => console.error(error.message);
  for (const command of toolchain.install) {
    await output(command, folder, process.env).catch(complain);
  }
  toolchain.prepare?.(folder);
  const env = { ...environment, CLOUD_TLS_URL: front?.url, NODE_EXTRA_CA_CERTS: front?.authority };
  for (const program of toolchain.programs) {
    const version = program.version.exec(manifest)?.[1] ?? "unknown";
    const printed = await output(program.command, folder, env).catch(complain);
    rows.push(...rowsOf(program, version, printed ?? "", cloud.accepts));
  }
  front?.close();
}

for (const toolchain of toolchains) {
  if (wanted.length > 0 && !wanted.includes(toolchain.folder)) continue;
  const missing = toolchain.needs.filter((command) => !isThere(command));
  if (missing.length > 0) {
    console.log(`left out: ${toolchain.folder}, as there is no ${missing.join(" and no ")}`);
    continue;
  }
  const startMs = performance.now();
  await tryOut(toolchain);
  console.log(`${toolchain.folder}: ${Math.round((performance.now() - startMs) / 1_000)} s`);
}

const header = ["client", "version", "API", "obtained", "error decoded"];
const cells = rows.map((row) => [row.client, row.version, row.api, row.obtained, row.decoded]);
console.log(`\n${table(header, cells)}`);
await close();
rmSync(root, { recursive: true, force: true });
const failed = rows.filter(({ obtained, decoded }) => [obtained, decoded].includes("FAILED"));
if (failed.length > 0) process.exitCode = 1;
