import type { Fetch } from "@daypass/core/provider";
import { type Dispatcher, fetch } from "undici";
import { onTestFinished } from "vitest";

/** What docs/guides/network.md tells to do: undici's `fetch` with one of its dispatchers. */
export function fetchBy(dispatcher: Dispatcher): Fetch {
  onTestFinished(() => dispatcher.destroy());
  return (url, init) => fetch(url, { ...init, dispatcher });
}
