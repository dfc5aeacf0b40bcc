/** Ends the work that it was given to. */
export interface Watch {
  /** Aborted when the time is over or the parent aborts. */
  readonly signal: AbortSignal;
  /** Allows `ms` from now on, whatever was allowed before; then the work ends with the error. */
  limit(ms: number, error: () => Error): void;
}

/**
 * Runs `work` under a time limit that it sets itself. When the time is over or `parent` aborts, the
 * promise rejects at once, even if `work` pays no attention to its signal. Leaves no timer and no
 * listener behind.
 */
export async function watched<T>(
  parent: AbortSignal | undefined,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  parent?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (reason: unknown) => {
        reject(reason);
        controller.abort(reason);
      };
      onAbort = () => stop(parent?.reason);
      parent?.addEventListener("abort", onAbort, { once: true });
      const limit = (ms: number, error: () => Error) => {
        clearTimeout(timer);
        timer = setTimeout(() => stop(error()), ms);
      };
      work({ signal, limit }).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener("abort", onAbort);
  }
}

/** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
