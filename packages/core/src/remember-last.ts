/**
 * A function that remembers the last of its results. What one provider asks for again and again, such
 * as the parts of its URL, is the same as the last time.
 */
export function rememberLast<Argument, Result>(
  make: (argument: Argument) => Result,
): (argument: Argument) => Result {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument) => {
    if (last === undefined || last.argument !== argument) {
      last = { argument, result: make(argument) };
    }
    return last.result;
  };
}
