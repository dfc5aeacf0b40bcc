export type { AcmeKeysOptions } from "./provider.ts";
export { acmeKeys } from "./provider.ts";
