import type { Node } from "./places.ts";

/** What a spec says at a row's place beyond the row, or otherwise, and which departures explain it. */
export interface Beyond {
  readonly departures: readonly string[];
  readonly required?: boolean;
  readonly type?: string;
  /** Added to the row's limits. */
  readonly limits?: Node;
  /** What an example says instead; a text that holds a key is not repeated here. */
  readonly value?: unknown;
}

/** A row of a table of the vendor's document, or an example or a sentence in it. */
export interface Row {
  /** The place in the spec, such as `path project_id` or `response 400 error_code`. */
  readonly place: string;
  /** As the document writes it; absent for a table without the column. */
  readonly mandatory?: "Yes" | "No" | "Sim" | "Não";
  /** As the document writes it. */
  readonly type?: string;
  /** What the row or its prose says about values, as schema keywords. */
  readonly limits?: Node;
  /** Exactly the text of an example. */
  readonly text?: string;
  readonly beyond?: Beyond;
}

/** A sentence of the document that no keyword can express: the spec has to say it somewhere. */
export interface Sentence {
  readonly says: string;
  /** JSON pointer of a description in the spec. */
  readonly at: string;
  readonly words: RegExp;
}

/** A place that a spec has without a row in the document. */
export interface Addition {
  readonly place: string;
  readonly departure: string;
}

/** A vendor's document, transcribed by hand from the page and not from the spec. */
export interface VendorDocument {
  /** Operations that the document is about; each has all its rows. */
  readonly operations: readonly string[];
  /** How many rows its tables have, counted on the page. */
  readonly tableRowCount: number;
  /** How many addresses, hosts and examples stand beside them. */
  readonly otherRowCount: number;
  readonly rows: readonly Row[];
  readonly sentences: readonly Sentence[];
  readonly additions: readonly Addition[];
  /** Operations of the spec that the document is not about, with their departure. */
  readonly otherOperations: Readonly<Record<string, string>>;
}

/** The same place added for each of several statuses. */
export function additions(departure: string, ...places: readonly string[]): readonly Addition[] {
  return places.map((place) => ({ place, departure }));
}
