import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

// The types of specs by openapi-typescript alone: `openapi-typescript.ts FOLDER SPEC…`.

const [folder = "", ...specs] = process.argv.slice(2);
for (const [index, spec] of specs.entries()) {
  const types = await openapiTS(pathToFileURL(spec), { silent: true });
  writeFileSync(join(folder, `${index}.ts`), astToString(types));
}
