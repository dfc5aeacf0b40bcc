import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const entries = [
  "@daypass/core",
  "@daypass/core/provider",
  "@daypass/core/node",
  "@daypass/huawei-auth",
  "@daypass/huawei-iam",
  "@daypass/huawei-iam/node",
  "@daypass/huawei-swr",
  "@daypass/huawei-lakeformation",
  "@daypass/tencent-sts",
  "daypass",
  "daypass/node",
];

// Notes everything that an import could do to the process it is loaded into.
const program = `
  const state = () => ({
    globals: Reflect.ownKeys(globalThis).map(String),
    console: Reflect.ownKeys(console).map((key) => [String(key), console[key]]),
    listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
    fetch: globalThis.fetch,
    resources: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout"),
    cwd: process.cwd(),
    tls: process.env.NODE_TLS_REJECT_UNAUTHORIZED,
  });
  const { deepStrictEqual } = await import("node:assert");
  await import("node:crypto");
  await import("node:diagnostics_channel");
  await import("node:http");
  await import("node:https");
  await import("node:zlib");
  const before = state();
  const read = [];
  const env = process.env;
  process.env = new Proxy(env, { get: (target, key) => (read.push(key), target[key]) });
  for (const entry of ${JSON.stringify(entries)}) await import(entry);
  process.env = env;
  deepStrictEqual(state(), before);
  // Node's own loader reads these.
  deepStrictEqual(read.filter((name) => !/^(NODE|WATCH)_/.test(String(name))), []);
`;

test("F8 importing the packages prints nothing, reads no environment and changes nothing", async () => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@daypass/source", "--input-type=module", "--eval", program],
    { cwd: join(import.meta.dirname, "..") },
  );
  expect(stdout).toBe("");
  expect(stderr).toBe("");
});
