import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { closedEarly } from "./exchange.ts";
import { headerOf } from "./header.ts";

/** The part of a web stream that reads it, and nothing else of one: making those takes longer. */
export interface Body {
  getReader(): Reader;
  cancel(): Promise<void>;
}

interface Reader {
  /** @throws What broke the answer off. */
  read(): Promise<{ readonly done: boolean; readonly value: Uint8Array | undefined }>;
  /** Lets go of the connection. */
  cancel(): Promise<void>;
}

/** An answer's body, read no faster than it is asked for. */
export function bodyOf(message: IncomingMessage): Body {
  const stream = decoded(message);
  // The reader tells; without a listener an error would end the process.
  stream.on("error", () => {});
  const cancel = async () => {
    stream.destroy();
  };
  return { cancel, getReader: () => ({ read: reading(stream), cancel }) };
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The content of an answer that the server compressed although it was asked not to. */
function decoded(message: IncomingMessage): Readable {
  const coding = headerOf(message, "content-encoding")?.trim().toLowerCase() ?? "";
  const decoder = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  // Of nothing at all a decoder would say that its end is missing.
  const isEmpty = message.complete && message.readableLength === 0;
  if (decoder === undefined || isEmpty) return message;
  // It hands errors on in both directions; the reader tells of them.
  return pipeline(message, decoder(), () => {});
}

/** A function that takes the next piece off the stream. */
function reading(stream: Readable): Reader["read"] {
  let goOn = () => {};
  for (const event of ["readable", "end", "close"]) stream.on(event, () => goOn());
  return async () => {
    for (;;) {
      const value: Buffer | null = stream.read();
      if (value !== null) return { done: false, value };
      if (stream.readableEnded) return { done: true, value: undefined };
      if (stream.destroyed) throw stream.errored ?? closedEarly();
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
  };
}
