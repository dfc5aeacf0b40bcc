import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSpec } from "./bundle.ts";
import type { Schema } from "./document.ts";
import { readManifest } from "./manifest.ts";
import { operationsOf } from "./operation.ts";
import { ajvCheck } from "./oracle/ajv.ts";
import { createDocuments } from "./oracle/documents.ts";
import type { LoadedValidator } from "./oracle/module.ts";
import { createRandom } from "./oracle/random.ts";
import { parametersName, parametersSchema } from "./parameters.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const count = process.env.DAYPASS_FULL === "1" ? 100_000 : 5_000;
const seed = 20_240_831;

for (const entry of await readManifest(root)) {
  const spec = await readSpec(root, entry);
  const source = `${root}packages/${entry.id}/src/generated/validators.ts`;
  const { validators } = (await import(source)) as {
    validators: Readonly<Record<string, LoadedValidator>>;
  };
  const text = await readFile(source, "utf8");
  const components: Readonly<Record<string, Schema>> = spec.document.components?.schemas ?? {};
  const parameters = operationsOf(spec).filter((operation) => operation.parameters.length > 0);
  const schemas = new Map<string, Schema>([
    ...Object.entries(components),
    ...parameters.map(
      (operation) => [parametersName(operation), parametersSchema(operation)] as const,
    ),
  ]);
  const documents = createDocuments(spec);

  test.for([...schemas])(
    `${entry.id}: the guard of $0 agrees with Ajv on ${count} documents`,
    { timeout: 60_000 },
    ([name, schema]) => {
      const validator = validators[name] as LoadedValidator;
      const oracle = ajvCheck(schema, spec.document.components);
      const random = createRandom(seed);
      const shares = { valid: 0, invalid: 0 };
      for (let index = 0; index < count; index++) {
        const document = documents(random, schema, shares.valid > shares.invalid);
        const valid = oracle(document);
        const issues = validator.issues(document);
        if (validator.is(document) !== valid || (issues.length === 0) !== valid) {
          expect.fail(`disagrees on ${JSON.stringify(document)}: Ajv says ${valid}`);
        }
        for (const { message } of issues) expectFixed(message, text);
        shares[valid ? "valid" : "invalid"]++;
      }
      expect(shares.valid).toBeGreaterThan(count / 5);
      expect(shares.invalid).toBeGreaterThan(count / 5);
    },
  );
}

const fixed = new Set<string>();

/** A message is a text of the source, so that it cannot hold a part of the value. */
function expectFixed(message: string, text: string): void {
  if (fixed.has(message)) return;
  const what = message.replace("expected ", "");
  const escaped = JSON.stringify(what).slice(1, -1);
  expect(text.includes(what) || text.includes(escaped), message).toBe(true);
  fixed.add(message);
}
