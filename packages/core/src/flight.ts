/** One request that any number of callers wait for. */
export interface Flight<T> {
  /** Callers waiting now. */
  readonly waiters: () => number;
  /** Waits for the result. An abort ends only this caller's wait; the last one to leave cancels the request. */
  join(signal?: AbortSignal): Promise<T>;
  /** Lets the request go on without any caller. */
  keep(): void;
}

/** @param onAbandoned Called when the last waiter has left; the result will not be used. */
export function startFlight<T>(
  run: (signal: AbortSignal) => Promise<T>,
  onAbandoned: () => void,
): Flight<T> {
  const controller = new AbortController();
  let waiters = 0;
  let kept = false;
  let over = false;
  const end = () => {
    over = true;
  };
  // Begins in a later turn, so that whoever starts the flight has taken note of it by then.
  const result = Promise.resolve(controller.signal).then(run);
  // Also keeps a failure that nobody waits for from becoming an unhandled rejection.
  result.then(end, end);

  return {
    waiters: () => waiters,
    keep() {
      kept = true;
    },
    join(signal) {
      waiters += 1;
      if (signal === undefined) return result;
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          waiters -= 1;
          reject(signal.reason);
          if (waiters > 0 || kept || over) return;
          over = true;
          onAbandoned();
          controller.abort(signal.reason);
        };
        signal.addEventListener("abort", leave, { once: true });
        const stay = () => signal.removeEventListener("abort", leave);
        result.then(stay, stay);
        result.then(resolve, reject);
      });
    },
  };
}
