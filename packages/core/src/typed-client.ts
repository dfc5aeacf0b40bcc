import type { FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";
import type { DaypassError } from "./error.ts";

type OperationAt<Paths, Path extends keyof Paths, Method extends string> =
  Paths[Path] extends Readonly<Record<Method, infer Found extends Record<string | number, unknown>>>
    ? Found
    : never;

type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: [OperationAt<Paths, Path, Method>] extends [never] ? never : Path;
}[keyof Paths];

type InputOf<Found> = ParamsOption<Found> &
  RequestBodyOption<Found> & {
    readonly signal?: AbortSignal | undefined;
    readonly headers?: Readonly<Record<string, string>>;
  };

/**
 * What a call of a typed client comes to, by openapi-fetch's convention: `data`, or `error` with the
 * API's own body. `failure` is the same error made uniform; it is there whenever the API says no,
 * also when it does so with HTTP 200. The body of `response` has been read.
 */
export type TypedResult<Found extends Record<string | number, unknown>> = FetchResponse<
  Found,
  unknown,
  `${string}/${string}`
> & { readonly failure?: DaypassError };

/** A call's result where its types do not matter. */
export interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
  readonly failure?: DaypassError;
}

/** Sends an operation of the spec, found by its path. */
export type TypedMethod<Paths, Method extends string> = <Path extends PathsWith<Paths, Method>>(
  path: Path,
  ...input: Record<never, never> extends InputOf<OperationAt<Paths, Path, Method>>
    ? [input?: InputOf<OperationAt<Paths, Path, Method>>]
    : [input: InputOf<OperationAt<Paths, Path, Method>>]
) => Promise<TypedResult<OperationAt<Paths, Path, Method>>>;

/**
 * A client typed by a spec's `paths`. Input is checked before anything is sent, answers before they
 * are handed out.
 *
 * Its methods reject with a `DaypassError`: `invalid-input`, `network`, `timeout`, `redirected`,
 * `invalid-response`; or with the reason of the caller's signal.
 */
export interface TypedClient<Paths> {
  readonly GET: TypedMethod<Paths, "get">;
  readonly POST: TypedMethod<Paths, "post">;
  /** The API's time in milliseconds since 1970, as far as it was learnt from answers. */
  readonly now: () => number;
}
