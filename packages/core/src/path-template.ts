/** A path of a specification, taken apart once for many calls. */
export interface PathTemplate {
  /** Names of its parameters, in their order. */
  readonly names: readonly string[];
  /** The path with these values in it, percent-encoded. */
  fill(values: Readonly<Record<string, unknown>>): string;
}

/** @param path Such as `/v2/{project_id}/instances/{instance_id}`. */
export function pathTemplate(path: string): PathTemplate {
  // Texts and names take turns.
  const [start = "", ...rest] = path.split(/\{([^{}]+)\}/);
  const names = rest.filter((_, index) => index % 2 === 0);
  const texts = rest.filter((_, index) => index % 2 === 1);
  return {
    names,
    fill: (values) =>
      names.reduce((filled, name, index) => filled + encoded(values[name]) + texts[index], start),
  };
}

/** A value as part of a path or a query. */
export function encoded(value: unknown): string {
  return encodeURIComponent(String(value));
}
