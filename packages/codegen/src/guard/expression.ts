const maxLineLength = 100;

/** A condition in the making: source text, or several joined by `&&` or `||`. */
export type Test = string | { readonly and: readonly Test[] } | { readonly or: readonly Test[] };

/** All of the tests; nothing to test is `true`. */
export function allOf(tests: readonly Test[]): Test {
  const flat = tests.flatMap((test) =>
    typeof test === "object" && "and" in test ? test.and : [test],
  );
  const kept = flat.filter((test) => test !== "true");
  return kept.length > 1 ? { and: kept } : (kept[0] ?? "true");
}

/** One of the tests is enough. */
export function anyOf(tests: readonly Test[]): Test {
  const flat = tests.flatMap((test) =>
    typeof test === "object" && "or" in test ? test.or : [test],
  );
  if (flat.includes("true")) return "true";
  const kept = flat.filter((test) => test !== "false");
  return kept.length > 1 ? { or: kept } : (kept[0] ?? "false");
}

/** Writes a test in one line. */
export function inLine(test: Test): string {
  if (typeof test === "string") return test;
  const [tests, operator] = "and" in test ? [test.and, " && "] : [test.or, " || "];
  return tests.map(part).join(operator);
}

/** Writes a test that is part of a larger one. */
export function part(test: Test): string {
  return typeof test === "string" ? test : `(${inLine(test)})`;
}

/** Writes a test, broken at its operators where it is too long for the line. */
export function inLines(test: Test, indent: string): string {
  const line = inLine(test);
  if (typeof test === "string" || indent.length + line.length + 3 <= maxLineLength) return line;
  const [tests, operator] = "and" in test ? [test.and, "&&"] : [test.or, "||"];
  const parts = tests.map((inner) => {
    if (typeof inner === "string") return inner;
    const short = part(inner);
    if (indent.length + short.length + 3 <= maxLineLength) return short;
    return `(${inLines(inner, `${indent}  `)})`;
  });
  return parts.join(` ${operator}\n${indent}`);
}

/** Writes `return …;` for the body of a function at the top of a file. */
export function returning(test: Test): string {
  const line = `return ${inLine(test)};`;
  if (line.length + 2 <= maxLineLength) return line;
  return `return (\n  ${inLines(test, "    ").replaceAll("\n  ", "\n")}\n);`;
}

/** Writes `if (…) return false;` for a test that fails, at the given depth inside a function's body. */
export function refusing(test: Test, indent: string): string {
  const failed = not(test);
  const line = `${indent}if (${inLine(failed)}) return false;`;
  if (line.length + 2 <= maxLineLength) return line;
  const inner = `${indent}  `;
  const lines = inLines(failed, `  ${inner}`).replaceAll("\n  ", "\n");
  return `${indent}if (\n${inner}${lines}\n${indent}) {\n${inner}return false;\n${indent}}`;
}

/** Writes a text, in the quotes that need no escapes. */
export function quoted(text: string): string {
  const source = JSON.stringify(text);
  return text.includes('"') && !/['\\]/u.test(text) ? `'${text}'` : source;
}

/** The opposite of a test: every `&&` and `||` turned around, each part negated. */
export function not(test: Test): Test {
  if (typeof test === "object") {
    return "and" in test ? anyOf(test.and.map(not)) : allOf(test.or.map(not));
  }
  const comparison = /^([^()]+) (===|!==|>=|<=|>|<) ("[^"]*"|[^ ]+)$/u.exec(test);
  if (comparison) return `${comparison[1]} ${opposites[comparison[2] ?? ""]} ${comparison[3]}`;
  if (/^![\w.]+\(.*\)$/u.test(test)) return test.slice(1);
  return /^[\w.]+\([^()]*(?:\([^()]*\)[^()]*)?\)$/u.test(test) ? `!${test}` : `!(${test})`;
}

// Numbers are known to be finite where they are compared, so that turning around is safe.
const opposites: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  ">=": "<",
  "<=": ">",
  ">": "<=",
  "<": ">=",
};
