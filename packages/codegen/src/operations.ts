import type { Spec } from "./document.ts";
import { literal } from "./literal.ts";
import { numbersOf } from "./numbers.ts";
import { type Operation, schemaName } from "./operation.ts";
import { parametersName } from "./parameters.ts";
import { secretFields } from "./secrets.ts";

/** Writes `operations.ts`: the table of operations, and the names of the secret fields. */
export function operationsFile(spec: Spec, operations: readonly Operation[], head: string): string {
  const table = Object.fromEntries(
    operations.map((operation) => [operation.id, row(spec, operation)]),
  );
  return [
    head,
    'import type { Operations } from "@daypass/core/provider";\n',
    'import type { validators } from "./validators.ts";\n\n',
    `export const operations = ${literal(table)} as const satisfies Operations<keyof typeof validators>;\n\n`,
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
