import type { DaypassEvent } from "../events.ts";

/** There are no diagnostics channels outside Node; `onEvent` is everywhere. */
export function publish(_: DaypassEvent): void {}
