import { ofNode } from "../cases/node-fetch.ts";
import { conformance } from "../conformance.ts";

// For Node, Bun and Deno: the address is the argument, the report is what is printed.
const { bun, deno, node } = process.versions;
const name = bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${node}`;
const report = await conformance(name, { url: process.argv[2] ?? "" }, ofNode);
console.log(JSON.stringify(report));
process.exit(0);
