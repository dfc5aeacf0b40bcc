import type { Spec } from "./document.ts";
import { literal, propertyKey } from "./literal.ts";
import { camelCase, freshName } from "./name.ts";
import { numbersOf } from "./numbers.ts";
import { type Operation, schemaName } from "./operation.ts";
import { parametersName } from "./parameters.ts";
import { secretFields } from "./secrets.ts";

/**
 * Writes `operations.ts`: each operation, the table of all, and the names of the secret fields. The
 * operations are constants of their own, so that a bundle holds those that are used.
 */
export function operationsFile(spec: Spec, operations: readonly Operation[], head: string): string {
  const taken = new Set(["operations", "secretFields", "validators"]);
  const constants = operations.map((operation) => {
    const name = freshName(camelCase(operation.id), taken);
    const start = `export const ${name} = `;
    const end = " as const satisfies Operation<keyof typeof validators>;";
    const value = literal(row(spec, operation), "", start.length + end.length);
    const key = propertyKey(operation.id);
    return { text: `${start}${value}${end}\n\n`, entry: key === name ? name : `${key}: ${name}` };
  });
  return [
    head,
    'import type { Operation, Operations } from "@daypass/core/provider";\n',
    'import type { validators } from "./validators.ts";\n\n',
    ...constants.map(({ text }) => text),
    `export const operations = {\n${constants.map(({ entry }) => `  ${entry},\n`).join("")}}`,
    " as const satisfies Operations;\n\n",
    "/** Fields that carry a secret. */\n",
    `export const secretFields = ${literal(secretFields(spec, operations), "", 30)} as const;\n`,
  ].join("");
}

function row(spec: Spec, operation: Operation): object {
  const { method, path, body, security } = operation;
  const numbers = numbersOf(spec, operation);
  return {
    method,
    path,
    ...(operation.parameters.length > 0 && { parameters: parametersName(operation) }),
    ...(body && {
      body: {
        contentType: body.contentType,
        schema: schemaName(spec, body.media),
        required: body.required,
      },
    }),
    ...(numbers.length > 0 && { numbers }),
    responses: Object.fromEntries(
      operation.responses.map(({ status, media }) => [
        status,
        media ? schemaName(spec, media) : null,
      ]),
    ),
    security,
  };
}
