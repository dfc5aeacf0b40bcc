import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";

// Types and clients of specs by hey-api: `hey-api.ts FOLDER SPEC…`.

const [folder = "", ...specs] = process.argv.slice(2);
for (const [index, input] of specs.entries()) {
  const output = join(folder, String(index));
  await createClient({ input, output, logs: { level: "silent" } });
}
