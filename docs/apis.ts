import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { slug } from "./markdown.ts";
import { repository } from "./repository.ts";

/** What the site reads of a bundled spec. */
export interface Spec {
  readonly info: { readonly title: string; readonly summary: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
}

/** What the site reads of an operation. */
export interface SpecOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Where the operation lives, when it is not where the others do. */
  readonly servers?: readonly { readonly url: string }[];
}

/** An API of the manifest with its bundled spec. */
export interface ApiSpec {
  readonly id: string;
  readonly spec: Spec;
}

/** The APIs in the manifest's order. */
export function readApis(): readonly ApiSpec[] {
  const manifest = parse(readFileSync(new URL("specs/redocly.yaml", repository), "utf8"));
  return Object.keys(manifest.apis).map((id) => ({
    id,
    spec: JSON.parse(readFileSync(bundleOf(id), "utf8")),
  }));
}

/** Where `pnpm build` puts a spec as one file. */
export function bundleOf(id: string): URL {
  return new URL(`specs/dist/${id}.json`, repository);
}

/** Where Redoc shows an operation, from the root of the site. */
export function referenceOf(id: string, { tags, operationId }: SpecOperation): string {
  return `api/${id}.html#/${slug(tags[0] ?? "")}/${operationId.toLowerCase()}`;
}

/** The operations of a spec in its order. */
export function operationsOf({ paths }: Spec): readonly SpecOperation[] {
  return Object.values(paths).flatMap((methods) => Object.values(methods));
}
