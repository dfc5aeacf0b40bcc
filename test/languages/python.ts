import { join } from "node:path";
import { apis } from "./expectations.ts";
import type { Language } from "./language.ts";
import { bundlePath, type Work } from "./work.ts";

function tool({ path }: Work, name: string): string {
  return join(path, "venv/bin", name);
}

/** Python, by openapi-python-client. */
export const python: Language = {
  name: "python",
  tools: ["python3"],
  async generate(work) {
    await work.run("python3", ["-m", "venv", "venv"]);
    // The generator looks for its formatter there.
    const PATH = `${join(work.path, "venv/bin")}:${process.env.PATH}`;
    const quiet = ["install", "--quiet", "--disable-pip-version-check"];
    await work.run(tool(work, "pip"), [...quiet, "-r", "requirements.txt"]);
    for (const api of apis) {
      const target = ["--meta", "none", "--output-path", api.replace("-", "_")];
      const source = ["--fail-on-warning", "--path", bundlePath(api, "json")];
      const options = ["generate", ...source, ...target];
      await work.run(tool(work, "openapi-python-client"), options, { PATH });
    }
  },
  async build(work) {
    await work.run(tool(work, "python"), ["-W", "error", "-m", "compileall", "-q", "program.py"]);
    const packages = apis.map((api) => api.replace("-", "_"));
    await work.run(tool(work, "python"), ["-W", "error", "-m", "compileall", "-q", ...packages]);
  },
  start: (work, environment) => work.run(tool(work, "python"), ["program.py"], environment),
};
