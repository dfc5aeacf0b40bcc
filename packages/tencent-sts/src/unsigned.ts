/** Parameters and form fields that signing adds. */
export const addedBySigning = ["SecretId", "Timestamp", "Nonce", "Signature"] as const;

type Added = (typeof addedBySigning)[number];

/** The paths of a spec as a caller sees them: without what signing adds. */
export type Unsigned<Paths> = {
  [Path in keyof Paths]: {
    [Method in keyof Paths[Path]]: UnsignedForm<UnsignedQuery<Paths[Path][Method]>>;
  };
};

type UnsignedQuery<Found> = Found extends { parameters: { query: infer Query } }
  ? Omit<Found, "parameters"> & {
      parameters: Omit<Found["parameters"], "query"> & { query: Omit<Query, Added> };
    }
  : Found;

type UnsignedForm<Found> = Found extends { requestBody: { content: infer Content } }
  ? Omit<Found, "requestBody"> & {
      requestBody: { content: { [Type in keyof Content]: Omit<Content[Type], Added> } };
    }
  : Found;
