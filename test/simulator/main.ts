import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { playLeague } from "./league.ts";
import { leaguePage } from "./page.ts";

const traces = 1_000;
const page = join(import.meta.dirname, "../../docs/guides/lifecycle-compared.md");
const totals = await playLeague(traces);
writeFileSync(page, leaguePage(totals, traces));
console.table(Object.fromEntries(totals));
