import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import root from "../../package.json" with { type: "json" };

export const repository: string = join(import.meta.dirname, "../..");

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every package of the workspace that is published. */
export function publishedPackages(): PublishedPackage[] {
  return globSync(["specs/package.json", "packages/*/package.json"], { cwd: repository })
    .sort()
    .map((file) => ({
      folder: join(repository, file, ".."),
      manifest: JSON.parse(readFileSync(join(repository, file), "utf8")) as Manifest,
    }))
    .filter(({ manifest }) => !manifest.private);
}

/** Runs the pnpm that started this process, or the pinned one. */
export function pnpm(cwd: string, ...args: string[]): string {
  const running = process.env.npm_execpath ?? "";
  const [command, first] = !running.includes("pnpm")
    ? ["npx", ["-y", root.packageManager]]
    : /\.[cm]?js$/.test(running)
      ? [process.execPath, [running]]
      : [running, []];
  return execFileSync(command, [...first, ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

/** Packs a package as it would be published and returns the tarball's path. */
export function pack({ folder, manifest }: PublishedPackage, destination: string): string {
  const file = `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`;
  pnpm(folder, "pack", "--pack-destination", destination);
  return join(destination, file);
}
