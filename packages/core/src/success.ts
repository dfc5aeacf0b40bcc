import type { Outcome } from "./typed-client.ts";

/**
 * Waits for a typed client's call and returns the answer, or throws what went wrong.
 * @throws {DaypassError} the result's `failure`.
 * @example
 * const { data } = await successOf(client.POST("/v1/keys", { body, signal }));
 */
export async function successOf<Result extends Outcome>(
  pending: Promise<Result>,
): Promise<{ readonly data: NonNullable<Result["data"]>; readonly response: Response }> {
  const { data, response, failure } = await pending;
  if (failure !== undefined) throw failure;
  return { data: data as NonNullable<Result["data"]>, response };
}
