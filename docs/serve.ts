import { serveSite } from "./server.ts";

// Serves docs/dist until it is stopped.

const { url } = await serveSite(Number(process.env.PORT ?? 4173));
console.log(`The site is at ${url}`);
