import { playLeague } from "./league.ts";
console.time("t");
console.table(Object.fromEntries(await playLeague(Number(process.argv[2]))));
console.timeEnd("t");
