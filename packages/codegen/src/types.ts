import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Spec } from "./document.ts";

/** Writes `schema.ts`: the types of the spec, by openapi-typescript. */
export async function typesFile(spec: Spec, head: string): Promise<string> {
  // It draws references into its argument, which others still read.
  const document = structuredClone(spec.document) as unknown as OpenAPI3;
  const nodes = await openapiTS(document, {
    silent: true,
    // Whoever checks an answer must not change it, and may pass `readonly` lists into a request.
    immutable: true,
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
  });
  return `${head}${astToString(nodes).replaceAll(/^ {4,}/gmu, halved)}`;
}

function halved(spaces: string): string {
  return spaces.slice(spaces.length / 2);
}
