import { do_not_optimize, measure } from "mitata";
import type { Contestant } from "./rounds.ts";

/** How a function is run. */
export interface Running {
  /** How many runs make a sample: fewer for slow functions. */
  readonly batch?: number;
  readonly blockMs?: number;
}

/**
 * A contestant that is a function; one that returns a promise is waited for. Its figure is the time of
 * a run in nanoseconds, the median of the samples of a block.
 */
export function running(
  name: string,
  run: () => unknown,
  { batch = 1_024, blockMs = 20 }: Running = {},
): Contestant<"timeNs"> {
  const isAsync = run() instanceof Promise;
  const observed = isAsync ? run : () => do_not_optimize(run());
  return {
    name,
    async block() {
      const { p50 } = await measure(observed, {
        min_cpu_time: blockMs * 1e6,
        batch_samples: batch,
        // The garbage of the others has been collected before.
        gc: false,
      });
      return { timeNs: p50 };
    },
  };
}
