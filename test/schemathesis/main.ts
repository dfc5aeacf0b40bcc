import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMockCloud } from "@daypass/mock/node";
import { userToken } from "daypass";

// `node test/schemathesis/main.ts [cases]`: random requests from the specs against the mock cloud.

const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const specs = fileURLToPath(new URL("../../specs/dist/", import.meta.url));
const [cases = "50"] = process.argv.slice(2);

const ids = ["huawei-iam", "huawei-swr", "huawei-lakeformation", "tencent-sts"] as const;
const isInstalled = await run("python3", ["--version"]).then(
  () => true,
  () => false,
);

async function install(path: string): Promise<string> {
  await run("python3", ["-m", "venv", path]);
  const options = ["install", "--quiet", "--disable-pip-version-check", "-r"];
  await run(join(path, "bin/pip"), [...options, join(folder, "requirements.txt")]);
  return join(path, "bin/st");
}

/** What a run says at its end: how many cases were generated, and what failed. */
function summary(output: string): string {
  const counts = /Test cases:\s+(.*)/.exec(output)?.[1] ?? "no case ran";
  return counts.trim();
}

async function tryAll(schemathesis: string): Promise<boolean> {
  const { url, cloud, close } = await startMockCloud();
  const login = { ...cloud.user("huawei-iam"), baseUrl: url };
  const account = userToken({ ...login, scope: { domain: { name: login.domainName } } });
  const project = userToken({ ...login, scope: { project: { name: "cn-north-4" } } });
  const { secretId, secretKey } = cloud.account("tencent-sts").auth;
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: "hooks",
    PYTHONPATH: folder,
    PYTHONDONTWRITEBYTECODE: "1",
    DAYPASS_URL: url,
    DAYPASS_SECRET_ID: secretId,
    DAYPASS_SECRET_KEY: secretKey,
  };
  let good = true;
  for (const id of ids) {
    const token = id === "huawei-iam" ? await account() : await project();
    const header = id === "tencent-sts" ? [] : ["--header", `X-Auth-Token:${token}`];
    const config = ["--no-color", "--config-file", join(folder, "schemathesis.toml")];
    const options = ["--url", url, "--seed", "1", "--max-examples", cases];
    const args = [...config, "run", join(specs, `${id}.json`), ...options, ...header];
    const cwd = await mkdtemp(join(tmpdir(), "daypass-schemathesis-"));
    const result = await run(schemathesis, args, { cwd, env, maxBuffer: 64 << 20 }).then(
      ({ stdout }) => ({ stdout, passed: true }),
      (error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error), passed: false }),
    );
    await rm(cwd, { recursive: true, force: true });
    if (!result.passed) console.log(result.stdout);
    console.log(`${id}: ${summary(result.stdout)}`);
    good &&= result.passed;
  }
  await close();
  return good;
}

if (isInstalled) {
  const path = await mkdtemp(join(tmpdir(), "daypass-schemathesis-venv-"));
  try {
    process.exitCode = (await tryAll(await install(path))) ? 0 : 1;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
} else {
  console.log("left out: Schemathesis, for python3 is not installed");
}
