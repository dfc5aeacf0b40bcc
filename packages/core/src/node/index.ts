export type { NodeFetchOptions } from "./node-fetch.ts";
export { nodeFetch } from "./node-fetch.ts";
