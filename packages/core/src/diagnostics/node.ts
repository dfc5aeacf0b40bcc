import { channel, hasSubscribers } from "node:diagnostics_channel";
import type { DaypassEvent } from "../events.ts";
import { channelOf } from "./channel.ts";

/** Tells whoever subscribed to the event's channel, in this process and on this thread. */
export function publish(event: DaypassEvent): void {
  const name = channelOf[event.type];
  // A channel comes into being with its first subscriber: importing and calling make none.
  if (hasSubscribers(name)) channel(name).publish(event);
}
