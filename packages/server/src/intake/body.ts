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
import { type Encoding, encodingOf } from "./encoding.ts";
import { type IntakeLimits, SUSPICIOUS_BYTES, SUSPICIOUS_RATIO } from "./limits.ts";
import { readBeginning, unpackSmall } from "./small-body.ts";

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
    throw tooLargePacked(limits);
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

type Take = (bytes: number) => void;

async function read(
  source: Readable,
  options: BodyOptions,
  take: Take,
  signal: AbortSignal,
): Promise<Buffer> {
  const { pieces, isAll } = await readBeginning(source, take, signal).catch((cause: unknown) => {
    throw brokenOff(cause);
  });
  const encoding = encodingOf(pieces[0] ?? NOTHING, options.encoding);
  const small = isAll ? wholeBody(pieces, encoding, options.limits) : null;
  if (small === null) return readOn(source, pieces, isAll, encoding, options.limits, take, signal);
  if (encoding !== null) take(small.length);
  return small;
}

/** A small body; null when it holds more than a small one does. */
function wholeBody(
  pieces: readonly Buffer[],
  encoding: Encoding | null,
  limits: IntakeLimits,
): Buffer | null {
  const whole = joined(pieces);
  if (whole.length > limits.compressedBytes) throw tooLargePacked(limits);
  const body = encoding === null || whole.length === 0 ? whole : unpackedWhole(whole, encoding);
  if (body !== null && body.length > limits.bodyBytes) throw tooLargeUnpacked(limits);
  return body;
}

/** Reads what is no small body while it arrives. */
async function readOn(
  source: Readable,
  beginning: readonly Buffer[],
  isAll: boolean,
  encoding: Encoding | null,
  limits: IntakeLimits,
  take: Take,
  signal: AbortSignal,
): Promise<Buffer> {
  let received = 0;
  const stop = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  stop.catch(() => undefined);
  const chunks = isAll ? null : source.iterator({ destroyOnReturn: false });
  const sink = createSink(encoding, (size, part) => {
    take(part);
    if (size > limits.bodyBytes) throw tooLargeUnpacked(limits);
    if (size > SUSPICIOUS_BYTES && size > received * SUSPICIOUS_RATIO) {
      throw tooLarge("The body decompresses to more than it plausibly holds");
    }
  });
  const feed = (chunk: Buffer) => {
    received += chunk.length;
    if (received > limits.compressedBytes) throw tooLargePacked(limits);
    return sink.write(chunk);
  };
  try {
    for (const piece of beginning) await feed(piece);
    while (chunks) {
      const { value, done } = await Promise.race([chunks.next(), stop]);
      if (done) break;
      await feed(value as Buffer);
    }
    return await Promise.race([sink.end(), stop]);
  } catch (cause) {
    sink.destroy();
    // Lets go of the stream, so that the rest can be drained. While a read is pending it would wait for that.
    if (!signal.aborted) await chunks?.return?.();
    throw brokenOff(cause);
  }
}

const NOTHING = Buffer.alloc(0);

function joined(pieces: readonly Buffer[]): Buffer {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

function unpackedWhole(whole: Buffer, encoding: Encoding): Buffer | null {
  try {
    return unpackSmall(whole, encoding);
  } catch (cause) {
    throw brokenOff(cause);
  }
}

function brokenOff(cause: unknown): ServerError {
  if (cause instanceof ServerError) return cause;
  return new ServerError("bad_input", "The body cannot be decompressed, or broke off", { cause });
}

interface Sink {
  write(chunk: Buffer): Promise<void>;
  end(): Promise<Buffer>;
  destroy(): void;
}

type Measure = (size: number, part: number) => void;

function createSink(encoding: Encoding | null, measure: Measure): Sink {
  return encoding === null ? plainSink(measure) : decodingSink(DECODERS[encoding](), measure);
}

const DECODERS: Readonly<Record<Encoding, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  deflateRaw: createInflateRaw,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

function plainSink(measure: Measure): Sink {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    async write(chunk) {
      size += chunk.length;
      measure(size, chunk.length);
      parts.push(chunk);
    },
    end: async () => joined(parts),
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

function tooLargePacked({ compressedBytes }: IntakeLimits): ServerError {
  return tooLarge(`The body is larger than ${compressedBytes} bytes`);
}

function tooLargeUnpacked({ bodyBytes }: IntakeLimits): ServerError {
  return tooLarge(`The body is larger than ${bodyBytes} bytes when decompressed`);
}

function tooLarge(sentence: string): ServerError {
  return new ServerError("too_large", sentence, { remedy: "Send fewer or smaller attachments and locals." });
}
