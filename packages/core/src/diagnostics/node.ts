import type { DaypassEvent } from "../events.ts";
import { channelOf } from "./channel.ts";

/** Tells whoever subscribed to the event's channel, in this process and on this thread. */
export function publish(event: DaypassEvent): void {
  // Asked for here, as an import would cost every program that has to start.
  const { channel, hasSubscribers } = process.getBuiltinModule("node:diagnostics_channel");
  const name = channelOf[event.type];
  // A channel comes into being with its first subscriber: importing and calling make none.
  if (hasSubscribers(name)) channel(name).publish(event);
}
