import type { DaypassEvent } from "../events.ts";

/** The diagnostics channel on which an event is published; the message is the event itself. */
export const channelOf = {
  "refresh-started": "daypass:refresh",
  "refresh-succeeded": "daypass:refresh",
  "refresh-failed": "daypass:refresh",
  "refresh-cancelled": "daypass:refresh",
  "served-stale": "daypass:refresh",
  retry: "daypass:retry",
  "clock-offset": "daypass:clock-offset",
} as const satisfies Readonly<Record<DaypassEvent["type"], `daypass:${string}`>>;
