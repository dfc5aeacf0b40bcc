import { camelCase, pascalCase } from "./name.ts";

/** Writes the facade's list: the provider function and the options type of every API. */
export function facadeFile(ids: readonly string[], head: string): string {
  const apis = ids.map((id) => ({
    id,
    provider: camelCase(id),
    options: `${pascalCase(id)}Options`,
  }));
  return [
    head,
    ...apis.map(
      ({ id, provider, options }) =>
        `import { ${provider}, type ${options} } from "@daypass/${id}";\n`,
    ),
    "\nexport {\n",
    ...apis.map(({ provider, options }) => `  ${provider},\n  type ${options},\n`),
    "};\n\n/** The provider function of each API. */\nexport const providers = {\n",
    ...apis.map(({ id, provider }) => `  "${id}": ${provider},\n`),
    "} as const;\n\n/** The options of each API's provider. */\nexport type ProviderOptions = {\n",
    ...apis.map(({ id, options }) => `  readonly "${id}": ${options};\n`),
    "};\n",
  ].join("");
}

/** Writes the mock's list: how the emulated cloud plays every API. */
export function mockFile(ids: readonly string[], head: string): string {
  const apis = ids.map((id) => ({ id, cloud: camelCase(id) }));
  return [
    head,
    'import type { CloudApi } from "@daypass/core/cloud";\n',
    ...apis.map(({ id, cloud }) => `import { cloud as ${cloud} } from "@daypass/${id}/cloud";\n`),
    "\n/** How the emulated cloud plays each API. */\nexport const clouds = {\n",
    ...apis.map(({ id, cloud }) => `  "${id}": ${cloud},\n`),
    "} as const satisfies Record<string, CloudApi>;\n\n/** The id of an API. */\n",
    "export type ApiId = keyof typeof clouds;\n",
  ].join("");
}
