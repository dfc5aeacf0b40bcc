import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startFlight } from "./flight.ts";
import { pause, watched } from "./watched.ts";

/** A signal that knows how many listen to it. */
function countedSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const add = signal.addEventListener.bind(signal) as AbortSignal["addEventListener"];
  const remove = signal.removeEventListener.bind(signal) as AbortSignal["removeEventListener"];
  const heard: unknown[] = [];
  signal.addEventListener = (...[type, listener]: [string, never]) => {
    listeners += 1;
    heard.push(listener);
    add(type, listener);
  };
  signal.removeEventListener = (...[type, listener]: [string, never]) => {
    if (type === "abort" && heard.includes(listener)) listeners -= 1;
    remove(type, listener);
  };
  return { controller, signal, listeners: () => listeners };
}

const reason = new Error("left");
const late = () => new Error("late");

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});
afterEach(() => expect(vi.getTimerCount()).toBe(0));

describe("watched work", () => {
  it("gives what the work gives, and leaves no listener and no timer behind", async () => {
    const { signal, listeners } = countedSignal();
    const count = watched(signal, async ({ limit }) => {
      limit(10, late);
      return listeners();
    });
    await expect(count).resolves.toBe(1);
    expect(listeners()).toBe(0);
    await expect(watched(undefined, async () => "done")).resolves.toBe("done");
  });

  it("rejects as the work does, and leaves no listener and no timer behind", async () => {
    const { signal, listeners } = countedSignal();
    const failed = watched(signal, async ({ limit }) => {
      limit(10, late);
      throw new Error("failed");
    });
    await expect(failed).rejects.toThrow("failed");
    expect(listeners()).toBe(0);
  });

  it("rejects with the time's error and is aborted with it", async () => {
    let inner: AbortSignal | undefined;
    const result = watched(undefined, ({ signal, limit }) => {
      inner = signal;
      limit(10, late);
      return new Promise(() => {});
    });
    const rejected = expect(result).rejects.toThrow("late");
    await vi.advanceTimersByTimeAsync(9);
    expect(inner?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await rejected;
    expect(inner?.reason).toMatchObject({ message: "late" });
  });

  it("has the time that was allowed last", async () => {
    const result = watched(undefined, async ({ limit }) => {
      limit(10, () => new Error("early"));
      await vi.advanceTimersByTimeAsync(9);
      limit(20, late);
      return new Promise(() => {});
    });
    const rejected = expect(result).rejects.toThrow("late");
    await vi.advanceTimersByTimeAsync(30);
    await rejected;
  });

  it("rejects with the parent's reason and is aborted with it", async () => {
    const { controller, signal, listeners } = countedSignal();
    let inner: AbortSignal | undefined;
    const result = watched(signal, (watch) => {
      inner = watch.signal;
      return new Promise(() => {});
    });
    controller.abort(reason);
    await expect(result).rejects.toBe(reason);
    expect(inner?.reason).toBe(reason);
    expect(listeners()).toBe(0);
  });

  it("does not begin when the parent has aborted before", async () => {
    const work = vi.fn();
    await expect(watched(AbortSignal.abort(reason), work)).rejects.toBe(reason);
    expect(work).not.toHaveBeenCalled();
  });
});

describe("a pause", () => {
  it("ends after its time and leaves no listener behind", async () => {
    const { signal, listeners } = countedSignal();
    const paused = pause(10, signal);
    await vi.advanceTimersByTimeAsync(10);
    await paused;
    expect(listeners()).toBe(0);
  });

  it("ends at once with the reason of an abort", async () => {
    const { controller, signal } = countedSignal();
    const paused = pause(10, signal);
    controller.abort(reason);
    await expect(paused).rejects.toBe(reason);
  });
});

describe("a flight", () => {
  it("leaves no listener behind when it lands or fails", async () => {
    for (const run of [async () => "key", () => Promise.reject(reason)]) {
      const { signal, listeners } = countedSignal();
      const flight = startFlight<string>(run, () => {});
      await flight.join(signal).catch(() => {});
      await flight.join().catch(() => {});
      expect(listeners()).toBe(0);
    }
  });

  it("that has landed is not abandoned by a late abort", async () => {
    const onAbandoned = vi.fn();
    const controller = new AbortController();
    let land: (key: string) => void = () => {};
    let inner: AbortSignal | undefined;
    const flight = startFlight<string>((signal) => {
      inner = signal;
      return new Promise((resolve) => {
        land = resolve;
      });
    }, onAbandoned);
    const waiting = flight.join(controller.signal);
    await vi.advanceTimersByTimeAsync(0);
    land("key");
    await expect(waiting).resolves.toBe("key");
    controller.abort(reason);
    expect(onAbandoned).not.toHaveBeenCalled();
    expect(inner?.aborted).toBe(false);
  });

  it("is abandoned once, by the last to leave, with that one's reason", async () => {
    const onAbandoned = vi.fn();
    const [one, two] = [new AbortController(), new AbortController()];
    let inner: AbortSignal | undefined;
    const flight = startFlight<string>((signal) => {
      inner = signal;
      return new Promise(() => {});
    }, onAbandoned);
    const waits = [flight.join(one.signal), flight.join(two.signal)];
    await vi.advanceTimersByTimeAsync(0);
    expect(flight.waiters()).toBe(2);
    one.abort(new Error("first"));
    await expect(waits[0]).rejects.toThrow("first");
    expect([flight.waiters(), onAbandoned.mock.calls.length]).toEqual([1, 0]);
    two.abort(reason);
    await expect(waits[1]).rejects.toBe(reason);
    expect([flight.waiters(), onAbandoned.mock.calls.length]).toEqual([0, 1]);
    expect(inner?.reason).toBe(reason);
  });

  it("that is kept goes on without anybody", async () => {
    const onAbandoned = vi.fn();
    const controller = new AbortController();
    const flight = startFlight<string>(() => new Promise(() => {}), onAbandoned);
    flight.keep();
    const waiting = flight.join(controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(onAbandoned).not.toHaveBeenCalled();
  });
});
