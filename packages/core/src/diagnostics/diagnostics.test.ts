import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterEach, expect, it } from "vitest";
import { createServerClock } from "../clock.ts";
import { type DaypassEvent, emitTo } from "../events.ts";
import { refreshing } from "../lifecycle.ts";
import { channelOf } from "./channel.ts";
import * as web from "./web.ts";

const heard: { readonly name: string | symbol; readonly message: unknown }[] = [];
const listen = (message: unknown, name: string | symbol) => heard.push({ name, message });
const names = new Set(Object.values(channelOf));

afterEach(() => {
  for (const name of names) unsubscribe(name, listen);
  heard.length = 0;
});

it("publishes each event on the channel of its kind, as onEvent hears it", async () => {
  for (const name of names) subscribe(name, listen);
  const events: DaypassEvent[] = [];
  const expiration = new Date(Date.now() + 3_600_000);
  const provider = refreshing(async () => ({ expiration }), {
    provider: "example",
    onEvent: (event) => events.push(event),
  });
  await provider();
  expect(heard.map(({ message }) => message)).toEqual(events);
  expect(heard).toEqual([
    {
      name: "daypass:refresh",
      message: { type: "refresh-started", provider: "example", reason: "cold" },
    },
    {
      name: "daypass:refresh",
      message: {
        type: "refresh-succeeded",
        provider: "example",
        reason: "cold",
        waiters: 1,
        expiration,
      },
    },
  ]);
});

it("publishes without onEvent, and to those who subscribed only", () => {
  const emit = emitTo(undefined);
  const offset: DaypassEvent = { type: "clock-offset", provider: "example", offsetMs: 300_000 };
  emit(offset);
  subscribe("daypass:clock-offset", listen);
  const clock = createServerClock(
    () => 0,
    (offsetMs) => emit({ ...offset, offsetMs }),
  );
  clock.learnTime(-7_200_000, 0);
  const retry = { type: "retry", provider: "example", operation: "get", attempt: 1 } as const;
  emit({ ...retry, code: "unavailable", status: 503, pauseMs: 80 });
  expect(heard).toEqual([
    { name: "daypass:clock-offset", message: { ...offset, offsetMs: -7_200_000 } },
  ]);
});

it("reaches the channel even when onEvent throws", () => {
  subscribe("daypass:clock-offset", listen);
  emitTo(() => {
    throw new Error("a broken listener");
  })({ type: "clock-offset", provider: "example", offsetMs: 1 });
  expect(heard).toHaveLength(1);
});

it("does nothing outside Node", () => {
  subscribe("daypass:clock-offset", listen);
  web.publish({ type: "clock-offset", provider: "example", offsetMs: 1 });
  expect(heard).toEqual([]);
});
