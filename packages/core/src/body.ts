/** Largest body that is read: 1 MiB. Credentials take a few kilobytes. */
export const maxBodyBytes: number = 1_048_576;

/** The body as UTF-8 text; `undefined` when it is longer than {@link maxBodyBytes}. */
export async function readText(response: Response): Promise<string | undefined> {
  if (Number(response.headers.get("content-length")) > maxBodyBytes) {
    await discard(response);
    return undefined;
  }
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    // Counted as it comes out of decompression, which is where a small body becomes a large one.
    size += value.byteLength;
    if (size > maxBodyBytes) {
      await reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Lets the connection go without reading the body. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
