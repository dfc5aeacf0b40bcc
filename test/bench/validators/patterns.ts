// Patterns of the spec, for those who write the schemas of `TemporaryAccessKeyRequest` and its answer
// in a notation of their own.

export const userName = /^[A-Za-z][A-Za-z0-9 _.-]*$/;
export const effect = /^([Aa]llow|[Dd]eny)$/;
/** A date and time with an offset, for those whose own format is another. */
export const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
