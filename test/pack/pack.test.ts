import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack, pnpm, publishedPackages } from "./tarballs.ts";

const packages = publishedPackages();
const folder = mkdtempSync(join(tmpdir(), "daypass-pack-"));
const tarballs = new Map<string, string>();

beforeAll(() => {
  for (const each of packages) tarballs.set(each.manifest.name, pack(each, folder));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tarball = (name: string): string => tarballs.get(name) as string;

/** The folder of an installed third-party package, found from the package that depends on it. */
function installed(dependency: string, dependent: string): string {
  const require = createRequire(join(dependent, "package.json"));
  let directory = dirname(require.resolve(dependency));
  while (
    !readFileSyncOrEmpty(join(directory, "package.json")).includes(`"name": "${dependency}"`)
  ) {
    directory = dirname(directory);
  }
  return directory;
}

function readFileSyncOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

describe.each(packages)("$manifest.name", ({ manifest }) => {
  test("is clean in publint", async () => {
    const data = readFileSync(tarball(manifest.name));
    const { messages, pkg } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("has types that every ESM resolution finds", async () => {
    const result = await checkPackage(
      createPackageFromTarballData(readFileSync(tarball(manifest.name))),
    );
    // ESM only: `require` and the resolution of before `exports` are not promised.
    const promised = (problem: { resolutionKind?: string; kind: string }) =>
      problem.resolutionKind !== "node10" && problem.resolutionKind !== "node16-cjs";
    const problems = "problems" in result ? result.problems : [];
    expect(problems.filter(promised)).toEqual([]);
  });

  // The specs come as JSON and as YAML, with a sample of each operation in five languages.
  const limitKb = manifest.name === "@daypass/specs" ? 96 : 64;
  test(`weighs under ${limitKb} kB packed`, () => {
    expect(statSync(tarball(manifest.name)).size).toBeLessThan(limitKb * 1_000);
  });
});

test("the packed packages install elsewhere, and every entry imports one and the same class", {
  timeout: 120_000,
}, () => {
  const elsewhere = join(folder, "elsewhere");
  const ours = Object.fromEntries(
    packages.map(({ manifest }) => [manifest.name, `file:${tarball(manifest.name)}`]),
  );
  const thirdParty = Object.fromEntries(
    packages.flatMap(({ folder: dependent, manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
        .filter((name) => !(name in ours))
        .map((name) => [name, `link:${installed(name, dependent)}`]),
    ),
  );
  execFileSync("mkdir", ["-p", elsewhere]);
  writeFileSync(
    join(elsewhere, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: { ...ours, ...thirdParty } }),
  );
  writeFileSync(
    join(elsewhere, "pnpm-workspace.yaml"),
    JSON.stringify({ overrides: { ...ours, ...thirdParty } }),
  );
  pnpm(elsewhere, "install", "--offline", "--ignore-scripts");

  const entries = packages.flatMap(({ manifest }) =>
    Object.keys(manifest.exports)
      .filter((entry) => !entry.includes("*") && !/\.(json|yaml)$/.test(entry))
      .map((entry) => manifest.name + entry.slice(1)),
  );
  const program = `const imported = {};
    for (const entry of ${JSON.stringify(entries)}) imported[entry] = await import(entry);
    const kinds = (name) => new Set(Object.values(imported).map((it) => it[name]).filter(Boolean)).size;
    const thrown = (run) => { try { run(); } catch (error) { return error; } };
    const refused = thrown(() => imported["daypass/node"].nodeFetch({ wrong: true }));
    console.log(JSON.stringify({
      entries: Object.keys(imported),
      kinds: ["DaypassError", "firstOf", "nodeFetch"].map(kinds),
      isOneClass: refused instanceof imported["daypass"].DaypassError,
    }));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: elsewhere,
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual({ entries, kinds: [1, 1, 1], isOneClass: true });
});
