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
export function watched<T>(
  parent: AbortSignal | undefined,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  if (parent?.aborted === true) return Promise.reject(parent.reason);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      parent?.removeEventListener("abort", onAbort);
    };
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(parent?.reason);
    const limit = (ms: number, error: () => Error) => {
      clearTimeout(timer);
      timer = setTimeout(() => stop(error()), ms);
    };
    parent?.addEventListener("abort", onAbort, { once: true });
    work({ signal: controller.signal, limit }).then(
      (result) => {
        end();
        resolve(result);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
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
