import { isIdentifier } from "./name.ts";

const maxLineLength = 100;

/** Writes plain data as a TypeScript literal, one line where it fits. */
export function literal(value: unknown, indent = "", used = 0): string {
  const line = inOneLine(value);
  if (indent.length + used + line.length <= maxLineLength || isScalar(value)) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => `${inner}${literal(entry, inner)},\n`);
    return `[\n${entries.join("")}${indent}]`;
  }
  const fields = Object.entries(value as object).map(([name, field]) => {
    const key = propertyKey(name);
    return `${inner}${key}: ${literal(field, inner, key.length + 3)},\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}

/** A property's name as it stands in an object literal. `__proto__` would set the prototype there. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) || /^(?:0|[1-9]\d{0,8})$/u.test(name) ? name : JSON.stringify(name);
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (isScalar(value)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(
    ([name, field]) => `${propertyKey(name)}: ${inOneLine(field)}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
