import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { apis } from "./expectations.ts";
import type { Language } from "./language.ts";
import { bundlePath } from "./work.ts";

/** Go, by oapi-codegen; go.mod has its version. */
export const go: Language = {
  name: "go",
  tools: ["go"],
  async generate(work) {
    for (const api of apis) {
      const name = api.replace("-", "");
      await mkdir(join(work.path, name));
      const options = ["-generate", "types,client", "-package", name, "-o", `${name}/client.go`];
      await work.run("go", ["tool", "oapi-codegen", ...options, bundlePath(api, "yaml")]);
    }
  },
  async build(work) {
    await work.run("go", ["vet", "./..."]);
    await work.run("go", ["build", "-o", "program", "."]);
  },
  start: (work, environment) => work.run("./program", [], environment),
};
