/** Largest body that is read: 1 MiB. Credentials take a few kilobytes. */
export const maxBodyBytes: number = 1_048_576;

// Decodes whole texts only, so that it keeps nothing from one to the next.
const decoder = /* @__PURE__ */ new TextDecoder();

/** The body as UTF-8 text; `undefined` when it is longer than {@link maxBodyBytes}. */
export function readText(response: Response): Promise<string | undefined> {
  const { headers, body } = response;
  const announced = Number(headers.get("content-length") ?? Number.NaN);
  if (announced > maxBodyBytes) return discard(response);
  if (body === null) return Promise.resolve("");
  // What is not compressed cannot be longer than was announced, so the platform may read it its way.
  const isPlain = announced <= maxBodyBytes && headers.get("content-encoding") === null;
  return isPlain && response instanceof Response ? response.text() : readLimited(body.getReader());
}

async function readLimited(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decoder.decode(joined(chunks, size));
    // Counted as it comes out of decompression, which is where a small body becomes a large one.
    size += value.byteLength;
    if (size > maxBodyBytes) {
      await reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array | undefined {
  if (chunks.length < 2) return chunks[0];
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Lets the connection go without reading the body. */
export async function discard(response: Response): Promise<undefined> {
  await response.body?.cancel().catch(() => {});
}
