import { startMockCloud } from "@daypass/mock/node";
import { serveParent } from "./child.ts";

// With the argument `examples`, it answers from the specs' examples and asks nobody who they are.

const { url } = await startMockCloud({ examples: process.argv[2] === "examples" });
serveParent(url);
