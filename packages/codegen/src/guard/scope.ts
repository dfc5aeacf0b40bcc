import type { Spec } from "../document.ts";
import { freshName } from "../name.ts";
import { where } from "../place.ts";
import { SpecProblem } from "../problem.ts";

/** What a file of guards consists of while it is being written. */
export interface Scope {
  readonly spec: Spec;
  /** Guard of each component, by JSON pointer. */
  readonly components: Map<string, string>;
  /** Guards of inline schemas that are worth sharing, by schema. */
  readonly shared: Map<string, string>;
  /** Source of the guards, in the order of the file. */
  readonly functions: string[];
  /** Names imported from `@daypass/core/provider`. */
  readonly runtime: Set<string>;
  /** Names of the hoisted patterns by their source. */
  readonly patterns: Map<string, string>;
  /** All names of the file. */
  readonly taken: Set<string>;
}

const runtimeNames = [
  "closest",
  "countFields",
  "expected",
  "hasLength",
  "isDateTime",
  "isInteger",
  "isNumber",
  "isObject",
  "isUnique",
  "validator",
];

export function createScope(spec: Spec): Scope {
  return {
    spec,
    components: new Map(),
    shared: new Map(),
    functions: [],
    runtime: new Set(),
    patterns: new Map(),
    taken: new Set([...runtimeNames, "Array", "Number", "Object", "Report", "validators"]),
  };
}

/** Uses a function of the runtime: imports it and returns its name. */
export function runtime(scope: Scope, name: string): string {
  scope.runtime.add(name);
  return name;
}

/** Name of the hoisted regular expression for a pattern. */
export function patternName(scope: Scope, pattern: string, pointer: string): string {
  let source: string;
  try {
    source = new RegExp(pattern, "u").source;
  } catch {
    throw new SpecProblem(where(scope.spec, pointer), `not a regular expression: ${pattern}`);
  }
  const known = scope.patterns.get(source);
  if (known !== undefined) return known;
  const name = freshName(`pattern${scope.patterns.size + 1}`, scope.taken);
  scope.patterns.set(source, name);
  return name;
}
