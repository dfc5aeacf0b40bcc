interface Event {
  readonly atMs: number;
  readonly happen: () => void;
}

/** Time that passes only from one event to the next. */
export interface Timeline {
  now(): number;
  at(atMs: number, happen: () => void): void;
  wait(ms: number): Promise<void>;
  /** Lets everything happen until that time. */
  run(untilMs: number): Promise<void>;
}

export function createTimeline(): Timeline {
  let nowMs = 0;
  const heap: Event[] = [];

  const timeline: Timeline = {
    now: () => nowMs,
    at(atMs, happen) {
      push(heap, { atMs: Math.max(atMs, nowMs), happen });
    },
    wait: (ms) => new Promise((resolve) => timeline.at(nowMs + ms, resolve)),
    async run(untilMs) {
      for (let event = pop(heap, untilMs); event !== undefined; event = pop(heap, untilMs)) {
        nowMs = event.atMs;
        event.happen();
        // Longer than any chain of promises in a contestant, so that time stands while they settle.
        for (let turn = 0; turn < 16; turn += 1) await undefined;
      }
      nowMs = untilMs;
    },
  };
  return timeline;
}

function push(heap: Event[], event: Event): void {
  let index = heap.length;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Event;
    if (above.atMs <= event.atMs) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = event;
}

function pop(heap: Event[], untilMs: number): Event | undefined {
  const first = heap[0];
  const last = heap[heap.length - 1];
  if (first === undefined || last === undefined || first.atMs > untilMs) return undefined;
  heap.length -= 1;
  if (heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    const right = heap[child + 1];
    if (right !== undefined && right.atMs < (heap[child] as Event).atMs) child += 1;
    const below = heap[child] as Event;
    if (below.atMs >= last.atMs) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
  return first;
}
