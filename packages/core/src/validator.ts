import { createReport, type Report } from "./validation/report.ts";

/** One thing wrong with a value: where, and what was expected there. Never what was there. */
export interface Issue {
  readonly path: readonly (string | number)[];
  /** For example `expected an integer from 900 to 86400`. */
  readonly message: string;
}

/**
 * A validator generated from a schema of the spec. It is a Standard Schema, so form and router
 * libraries take it as it is.
 * @see https://standardschema.dev
 */
export interface Validator<T> {
  /** True when the value fits the schema. Allocates nothing. */
  is(value: unknown): value is T;
  /** What is wrong with the value, at most about a hundred things; empty when it fits. */
  issues(value: unknown): readonly Issue[];
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "daypass";
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    readonly validate: (
      value: unknown,
    ) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
  };
}

/**
 * Makes a validator of a generated guard. Without a report the guard answers whether the value
 * fits; with one it looks at everything and writes down what it expected.
 */
export function validator<T>(guard: (value: unknown, report?: Report) => value is T): Validator<T> {
  const issues = (value: unknown): readonly Issue[] => {
    const report = createReport();
    guard(value, report);
    return report.issues;
  };
  return {
    // Not the guard itself: `list.filter(validator.is)` would hand it an index for a report.
    is: (value): value is T => guard(value),
    issues,
    "~standard": {
      version: 1,
      vendor: "daypass",
      validate: (value) => (guard(value) ? { value } : { issues: issues(value) }),
    },
  };
}
