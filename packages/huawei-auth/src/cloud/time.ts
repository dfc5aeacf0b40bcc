/** A time as IAM writes it: UTC with six fraction digits, such as `2020-01-08T02:56:19.587000Z`. */
export function iamTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, -1)}000Z`;
}

/** A time in whole seconds, such as `2023-10-20T15:30:00Z`. */
export function secondsTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, -5)}Z`;
}
