import type { Schema, Spec } from "./document.ts";
import { writeGuard } from "./guard/guard.ts";
import { checkSchema } from "./guard/keyword.ts";
import { createScope, type Scope } from "./guard/scope.ts";
import { propertyKey } from "./literal.ts";
import { camelCase, freshName, pascalCase } from "./name.ts";
import { type Operation, schemaName } from "./operation.ts";
import { parametersName, parametersSchema } from "./parameters.ts";
import { pointerTo } from "./place.ts";
import { SpecProblem } from "./problem.ts";

/**
 * Writes `validators.ts`: a guard for each schema of the spec and for each operation's parameters, the
 * table of all validators, and for each operation those that its client needs.
 */
export function validatorsFile(spec: Spec, operations: readonly Operation[], head: string): string {
  const scope = createScope(spec);
  const schemas = Object.entries(spec.document.components?.schemas ?? {});
  const withParameters = operations.filter(({ parameters }) => parameters.length > 0);
  checkAll(spec, schemas, operations);
  const guards = new Map(
    schemas.map(([name]) => [name, freshName(`is${pascalCase(name)}`, scope.taken)]),
  );
  for (const [name, guard] of guards) scope.components.set(schemaPointer(name), guard);
  for (const [name, value] of schemas) {
    const guard = guards.get(name) ?? "";
    writeGuard(scope, guard, { value, pointer: schemaPointer(name) }, returns(name));
  }
  for (const operation of withParameters) {
    const name = parametersName(operation);
    if (guards.has(name)) throw new SpecProblem(spec.file, `${name} is the name of parameters`);
    const guard = freshName(`is${name}`, scope.taken);
    guards.set(name, guard);
    const place = {
      value: parametersSchema(operation),
      pointer: `${operation.pointer}/parameters`,
    };
    writeGuard(scope, guard, place, returns(name));
  }
  const parts = [imports(scope, withParameters), types(withParameters), patterns(scope)];
  const tables = [
    table(guards),
    ...operations.map((operation) => clientTable(scope, operation, guards)),
  ];
  const text = [...parts, ...scope.functions, ...tables].filter((part) => part !== "");
  return head + text.join("\n");
}

function checkAll(
  spec: Spec,
  schemas: readonly (readonly [string, Schema])[],
  operations: readonly Operation[],
): void {
  for (const [name, value] of schemas) checkSchema(spec, { value, pointer: schemaPointer(name) });
  for (const { value, pointer } of operations.flatMap(({ parameters }) => parameters)) {
    checkSchema(spec, { value: value.schema ?? {}, pointer: pointerTo(pointer, "schema") });
  }
}

function schemaPointer(name: string): string {
  return pointerTo("", "components", "schemas", name);
}

function returns(name: string): string {
  return `value is Schemas[${JSON.stringify(name)}]`;
}

function imports(scope: Scope, withParameters: readonly Operation[]): string {
  const names = [...scope.runtime, "type Report", "validator", "type Validator"];
  const byName = (name: string): string => name.replace("type ", "");
  names.sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
  const types = withParameters.length > 0 ? "components, operations" : "components";
  return (
    `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "@daypass/core/provider";\n` +
    `import type { ${types} } from "./schema.ts";\n`
  );
}

function types(withParameters: readonly Operation[]): string {
  const parameters = withParameters.map(
    (operation) =>
      `  readonly ${parametersName(operation)}: operations[${JSON.stringify(operation.id)}]["parameters"];\n`,
  );
  const added = parameters.length === 0 ? "" : ` & {\n${parameters.join("")}}`;
  return `type Schemas = components["schemas"]${added};\n`;
}

function patterns(scope: Scope): string {
  return [...scope.patterns].map(([source, name]) => `const ${name} = /${source}/u;\n`).join("");
}

function table(guards: ReadonlyMap<string, string>): string {
  return (
    "export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = " +
    `{\n${tableEntries(guards)}};\n`
  );
}

/** What the client of one operation checks: what it sends, and what comes with success. */
function clientTable(
  scope: Scope,
  operation: Operation,
  guards: ReadonlyMap<string, string>,
): string {
  const { id, parameters, body, responses } = operation;
  const successes = responses.filter(({ status }) => status >= 200 && status < 300);
  const bodies = [body?.media, ...successes.map(({ media }) => media)];
  const used = new Set([
    ...(parameters.length > 0 ? [parametersName(operation)] : []),
    ...bodies.flatMap((media) => (media ? [schemaName(scope.spec, media)] : [])),
  ]);
  const name = freshName(`${camelCase(id)}Validators`, scope.taken);
  const entries = new Map([...guards].filter(([schema]) => used.has(schema)));
  return `/** For a client of \`${id}\` alone. */\nexport const ${name} = {\n${tableEntries(entries)}};\n`;
}

function tableEntries(guards: ReadonlyMap<string, string>): string {
  return [...guards]
    .map(([name, guard]) => `  ${propertyKey(name)}: /* @__PURE__ */ validator(${guard}),\n`)
    .join("");
}
