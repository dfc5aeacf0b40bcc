import { apis } from "./expectations.ts";
import type { Language } from "./language.ts";
import { bundlePath } from "./work.ts";

/** TypeScript, by @hey-api/openapi-ts. */
export const typescript: Language = {
  name: "typescript",
  tools: ["node"],
  async generate(work) {
    for (const api of apis) {
      const options = ["--input", bundlePath(api, "json"), "--output", `clients/${api}`];
      await work.run("openapi-ts", [...options, "--silent"]);
    }
  },
  async build(work) {
    await work.run("tsc", ["--project", "."]);
    const options = ["--bundle", "--format=esm", "--platform=node", "--outfile=program.js"];
    await work.run("esbuild", ["program.ts", ...options]);
  },
  start: (work, environment) => work.run("node", ["program.js"], environment),
};
