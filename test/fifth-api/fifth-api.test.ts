import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pnpm, repository } from "../pack/tarballs.ts";

// Adds an API that does not exist to a copy of the repository, by what CONTRIBUTING.md asks for and
// nothing else: one spec, one line in the manifest, one folder.

const copy = mkdtempSync(join(tmpdir(), "daypass-fifth-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }), 60_000);

function node(...args: string[]): string {
  const env = { ...process.env, NO_COLOR: "1" };
  return execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8", stdio: "pipe", env });
}

beforeAll(() => {
  const files = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: repository,
      encoding: "utf8",
    },
  ).split("\0");
  for (const file of files) {
    if (file !== "") cpSync(join(repository, file), join(copy, file), { recursive: true });
  }
  cpSync(join(import.meta.dirname, "template"), copy, { recursive: true });
  const manifest = join(copy, "specs/redocly.yaml");
  const fourth = "  tencent-sts:\n    root: tencent-sts.yaml\n";
  const text = readFileSync(manifest, "utf8");
  expect(text).toContain(fourth);
  writeFileSync(
    manifest,
    text.replace(fourth, `${fourth}  acme-keys:\n    root: acme-keys.yaml\n`),
  );

  pnpm(copy, "install", "--offline", "--ignore-scripts", "--no-frozen-lockfile");
  node("packages/codegen/src/main.ts");
  // Codegen lists the new package as a dependency of those that show it.
  pnpm(copy, "install", "--offline", "--ignore-scripts", "--no-frozen-lockfile");
}, 120_000);

test("a fifth API type-checks", { timeout: 60_000 }, () => {
  const tsc = join(copy, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--noEmit"], {
    cwd: copy,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});

test("a fifth API passes the contract suite", { timeout: 60_000 }, () => {
  const output = node(
    "node_modules/vitest/vitest.mjs",
    "run",
    "test/contract",
    "--reporter=verbose",
  );
  expect(output).toContain("acme-keys has a contract");
  expect(output).toContain("acme-keys > maps the success example success to its credential");
});

test("a fifth API is in the facade and in the mock cloud", { timeout: 60_000 }, () => {
  const program = `
    import { startMockCloud } from "@daypass/mock/node";
    import { acmeKeys, createProvider } from "daypass";
    const { url, cloud, close } = await startMockCloud();
    const clock = () => Date.parse("2026-01-01T00:00:00Z");
    const options = { ...cloud.account("acme-keys"), baseUrl: url, clock };
    cloud.clock.set(clock());
    const ids = [acmeKeys(options), createProvider({ provider: "acme-keys", ...options })];
    console.log((await Promise.all(ids.map((it) => it()))).map((it) => it.accessKeyId).join());
    await close();`;
  const output = execFileSync(
    process.execPath,
    ["--conditions=@daypass/source", "--input-type=module", "--eval", program],
    { cwd: join(copy, "test"), encoding: "utf8" },
  );
  expect(output.trim()).toBe("acme-key-1,acme-key-1");
});
