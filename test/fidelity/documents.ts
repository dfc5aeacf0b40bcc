import type { Departures } from "./departure.ts";
import type { VendorDocument } from "./document.ts";

async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.url).href)) as T;
}

/**
 * The transcribed documents of the given APIs, each from the file of that name.
 * @throws {Error} for an API whose document nobody has transcribed.
 */
export function documentsOf(
  apis: readonly string[],
): Promise<readonly (readonly [string, VendorDocument])[]> {
  return Promise.all(
    apis.map(async (api) => {
      const { document } = await load<{ document: VendorDocument }>(`./${api}.ts`);
      return [api, document] as const;
    }),
  );
}

/** The departures of the given APIs, each from the file of that name. */
export async function departuresOf(apis: readonly string[]): Promise<Departures> {
  const files = apis.map((api) => load<{ departures: Departures }>(`./departures/${api}.ts`));
  return Object.assign({}, ...(await Promise.all(files)).map(({ departures }) => departures));
}
