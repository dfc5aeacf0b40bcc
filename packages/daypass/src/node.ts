export type { NodeFetchOptions } from "@daypass/core/node";
export { nodeFetch } from "@daypass/core/node";
