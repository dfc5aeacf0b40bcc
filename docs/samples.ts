import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The languages that every operation has a sample in, by the name of the file. */
export const sampleLanguages = [
  { file: "typescript.ts", lang: "TypeScript", label: "TypeScript with Daypass" },
  { file: "curl.sh", lang: "Shell", label: "curl" },
  { file: "python.py", lang: "Python", label: "Python" },
  { file: "go.go", lang: "Go", label: "Go" },
  { file: "java.java", lang: "Java", label: "Java" },
] as const;

/** A sample as `x-codeSamples` has it. */
export interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

const folder = new URL("samples/", import.meta.url);

/** Where the sample of an operation in a language is. */
export function sampleFile(operation: string, file: string): URL {
  return new URL(`${operation}/${file}`, folder);
}

/** The operations that have samples. */
export function sampledOperations(): readonly string[] {
  return readdirSync(folder).sort();
}

/** The samples of an operation, in the order of the languages. */
export function samplesOf(operation: string): readonly CodeSample[] {
  return sampleLanguages
    .filter(({ file }) => existsSync(sampleFile(operation, file)))
    .map(({ file, lang, label }) => ({
      lang,
      label,
      source: readFileSync(sampleFile(operation, file), "utf8"),
    }));
}
