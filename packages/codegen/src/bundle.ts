import { join } from "node:path";
import { bundle, createConfig } from "@redocly/openapi-core";
import type { OpenApi, Spec } from "./document.ts";
import type { ManifestEntry } from "./manifest.ts";
import { SpecProblem } from "./problem.ts";

/** Reads a spec and draws everything it refers to into one document. */
export async function readSpec(root: string, { id, file }: ManifestEntry): Promise<Spec> {
  const config = await createConfig({});
  const { bundle: document, problems } = await bundle({ ref: join(root, file), config }).catch(
    (error: unknown) => {
      // The message has the line and column; the rest of the error holds the whole file.
      throw new SpecProblem(file, error instanceof Error ? error.message : "cannot be read");
    },
  );
  const [problem] = problems.filter(({ severity }) => severity === "error");
  if (problem !== undefined) {
    throw new SpecProblem(`${file}${problem.location[0]?.pointer ?? ""}`, problem.message);
  }
  return { id, file, document: document.parsed as OpenApi };
}
