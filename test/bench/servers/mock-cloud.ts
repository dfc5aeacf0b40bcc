import { startMockCloud } from "@daypass/mock/node";

// The mock cloud in a process of its own; tells where it listens. Ends with its parent.

const { url } = await startMockCloud();
process.send?.({ url });
process.on("disconnect", () => process.exit());
