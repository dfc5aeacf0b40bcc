import { writeSpecs } from "./generator.ts";
import type { Language } from "./language.ts";

/** Java, by openapi-generator's Maven plugin; pom.xml has its version. */
export const java: Language = {
  name: "java",
  tools: ["mvn", "javac"],
  async generate(work) {
    await writeSpecs(work);
    await work.run("mvn", ["--batch-mode", "--quiet", "generate-sources"]);
  },
  async build(work) {
    await work.run("mvn", ["--batch-mode", "--quiet", "package"]);
  },
  start: (work, environment) =>
    work.run("java", ["-cp", "target/classes:target/lib/*", "daypass.Program"], environment),
};
