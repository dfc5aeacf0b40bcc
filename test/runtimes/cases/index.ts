import type { Case } from "../case.ts";
import { clock } from "./clock.ts";
import { errors } from "./errors.ts";
import { lifecycle } from "./lifecycle.ts";
import { providers } from "./providers.ts";
import { signing } from "./signing.ts";
import { transport } from "./transport.ts";

/** What every runtime has to do alike. */
export const cases: readonly Case[] = [
  ...lifecycle,
  ...transport,
  ...clock,
  ...errors,
  ...signing,
  ...providers,
];
