interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Adds the packages of all APIs to the dependencies of a package.json, and changes nothing else. */
export function withDependencies(packageJson: string, ids: readonly string[]): string {
  const json = JSON.parse(packageJson) as PackageJson;
  const present = json.dependencies ?? {};
  const missing = ids.map((id) => `@daypass/${id}`).filter((name) => !Object.hasOwn(present, name));
  if (missing.length === 0) return packageJson;
  const all = { ...present, ...Object.fromEntries(missing.map((name) => [name, "workspace:*"])) };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...json, dependencies: Object.fromEntries(sorted) }, null, 2)}\n`;
}
