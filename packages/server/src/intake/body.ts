import { once } from "node:events";
import type { Readable, Transform } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { ServerError } from "../error.ts";
import { type IntakeLimits, SUSPICIOUS_BYTES, SUSPICIOUS_RATIO } from "./limits.ts";

export interface BodyOptions {
  /** Value of Content-Encoding. One that we do not know counts as none, as Sentry's servers have it. */
  readonly encoding: string | undefined;
  /** Value of Content-Length, to refuse early. */
  readonly declaredLength: string | undefined;
  readonly limits: IntakeLimits;
  readonly budget: ByteBudget;
}

/** Bytes that all requests together may hold. */
export interface ByteBudget {
  take(bytes: number): void;
  give(bytes: number): void;
}

export function createByteBudget(most: number): ByteBudget {
  let used = 0;
  return {
    take(bytes) {
      if (used + bytes > most) {
        throw new ServerError("overloaded", "Too many bodies are being received at the moment");
      }
      used += bytes;
    },
    give(bytes) {
      used -= bytes;
    },
  };
}

/**
 * Reads a request's body and decompresses it while it arrives. Stops at the first byte over a limit, at a bomb, and
 * when the body takes too long; the stream is then drained a little, so that a client that is still sending can
 * read the answer. Throws `too_large`, `bad_input` or `overloaded`.
 */
export async function readBody(source: Readable, options: BodyOptions): Promise<Buffer> {
  const { limits } = options;
  if (Number(options.declaredLength) > limits.compressedBytes) {
    await drain(source);
    throw tooLarge(`The body is larger than ${limits.compressedBytes} bytes`);
  }
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), limits.bodyMs);
  const held = { bytes: 0 };
  const take = (bytes: number) => {
    options.budget.take(bytes);
    held.bytes += bytes;
  };
  try {
    return await read(source, options, take, late.signal);
  } catch (cause) {
    if (late.signal.aborted)
      throw new ServerError("bad_input", "The body took too long to arrive", { cause });
    await drain(source);
    throw cause;
  } finally {
    clearTimeout(timer);
    options.budget.give(held.bytes);
  }
}

async function read(
  source: Readable,
  { encoding, limits }: BodyOptions,
  take: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Buffer> {
  let received = 0;
  let sink: Sink | undefined;
  const stop = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  stop.catch(() => undefined);
  const chunks = source.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const { value, done } = await Promise.race([chunks.next(), stop]);
      if (done) break;
      const chunk = value as Buffer;
      received += chunk.length;
      if (received > limits.compressedBytes)
        throw tooLarge(`The body is larger than ${limits.compressedBytes} bytes`);
      sink ??= createSink(chunk, encoding, (size, part) => {
        take(part);
        if (size > limits.bodyBytes)
          throw tooLarge(`The body is larger than ${limits.bodyBytes} bytes when decompressed`);
        if (size > SUSPICIOUS_BYTES && size > received * SUSPICIOUS_RATIO) {
          throw tooLarge("The body decompresses to more than it plausibly holds");
        }
      });
      await sink.write(chunk);
    }
    return sink ? await Promise.race([sink.end(), stop]) : Buffer.alloc(0);
  } catch (cause) {
    sink?.destroy();
    // Lets go of the stream, so that the rest can be drained. While a read is pending it would wait for that.
    if (!signal.aborted) await chunks.return?.();
    if (cause instanceof ServerError) throw cause;
    throw new ServerError("bad_input", "The body cannot be decompressed, or broke off", { cause });
  }
}

interface Sink {
  write(chunk: Buffer): Promise<void>;
  end(): Promise<Buffer>;
  destroy(): void;
}

type Measure = (size: number, part: number) => void;

function createSink(first: Buffer, encoding: string | undefined, measure: Measure): Sink {
  const decoder = createDecoder(first, encoding);
  return decoder ? decodingSink(decoder, measure) : plainSink(measure);
}

function plainSink(measure: Measure): Sink {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    async write(chunk) {
      size += chunk.length;
      measure(size, chunk.length);
      parts.push(chunk);
    },
    end: async () => (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)),
    destroy: () => undefined,
  };
}

function decodingSink(decoder: Transform, measure: Measure): Sink {
  const output = (async () => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of decoder as AsyncIterable<Buffer>) {
      size += part.length;
      measure(size, part.length);
      parts.push(part);
    }
    return Buffer.concat(parts);
  })();
  output.catch(() => undefined);
  decoder.on("error", () => undefined);
  return {
    async write(chunk) {
      if (decoder.write(chunk)) return;
      await Promise.race([once(decoder, "drain"), output]);
    },
    end() {
      decoder.end();
      return output;
    },
    destroy: () => void decoder.destroy(),
  };
}

function createDecoder(first: Buffer, encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return looksLikeZlib(first) ? createInflate() : createInflateRaw();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    default:
      // Old SDKs send gzip as plain octets.
      return first[0] === 0x1f && first[1] === 0x8b ? createGunzip() : null;
  }
}

/** `deflate` means zlib, but some clients send it raw; zlib starts with a header that has a check sum. */
function looksLikeZlib(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}

const DRAIN_MS = 1_000;

/** Throws the rest of the body away, for a moment. */
async function drain(source: Readable): Promise<void> {
  if (source.readableEnded || source.destroyed) return;
  const enough = new AbortController();
  source.on("error", () => undefined);
  source.resume();
  await Promise.race([
    once(source, "close", { signal: enough.signal }).catch(() => undefined),
    once(source, "end", { signal: enough.signal }).catch(() => undefined),
    pause(DRAIN_MS, undefined, { signal: enough.signal }).catch(() => undefined),
  ]);
  enough.abort();
}

function tooLarge(sentence: string): ServerError {
  return new ServerError("too_large", sentence, { remedy: "Send fewer or smaller attachments and locals." });
}
