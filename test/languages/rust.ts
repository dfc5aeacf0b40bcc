import { apis } from "./expectations.ts";
import { writeSpecs } from "./generator.ts";
import type { Language } from "./language.ts";

const generator = "org.openapitools:openapi-generator-cli:7.25.0";
const mavenCopy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

/** Rust, by openapi-generator: progenitor does not read OpenAPI 3.1. Cargo.lock has the crates. */
export const rust: Language = {
  name: "rust",
  tools: ["cargo", "mvn", "java"],
  async generate(work) {
    await writeSpecs(work);
    const copy = [`-Dartifact=${generator}`, "-Dmdep.stripVersion", "-DoutputDirectory=."];
    await work.run("mvn", ["--batch-mode", "--quiet", mavenCopy, ...copy]);
    for (const api of apis) {
      const properties = `packageName=${api},library=reqwest,supportAsync=true,supportMiddleware=true`;
      const source = ["generate", "-g", "rust", "-i", `specs/${api}.json`];
      const target = ["-o", `clients/${api}`, `--additional-properties=${properties}`];
      await work.run("java", ["-jar", "openapi-generator-cli.jar", ...source, ...target]);
    }
  },
  async build(work) {
    await work.run("cargo", ["build", "--quiet", "--locked"]);
  },
  start: (work, environment) => work.run("target/debug/program", [], environment),
};
