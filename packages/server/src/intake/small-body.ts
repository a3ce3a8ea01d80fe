import type { Readable } from "node:stream";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import type { Encoding } from "./encoding.ts";

/** A body this small, unpacked to at most this much, is unpacked at once: streams cost more than the work itself. */
export const SMALL_BYTES = 64 * 1024;
const SMALL_UNPACKED_BYTES = 1024 * 1024;

export interface Beginning {
  readonly pieces: readonly Buffer[];
  /** Whether this is all of the body. */
  readonly isAll: boolean;
}

/**
 * Reads until the body ends or is no small one; then the stream is paused and can be read on. `take` hears of the size
 * of each piece and may throw. Rejects when the stream breaks off and when `signal` says so.
 */
export function readBeginning(
  source: Readable,
  take: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Beginning> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const letGo = () => {
      source.off("data", onData).off("end", onEnd).off("error", onFailure).off("close", onClose);
      signal.removeEventListener("abort", onAbort);
    };
    const onFailure = (cause: unknown) => {
      letGo();
      reject(cause);
    };
    const onEnd = () => {
      letGo();
      resolve({ pieces, isAll: true });
    };
    const onClose = () => onFailure(new Error("The stream was closed before its end"));
    const onAbort = () => onFailure(signal.reason);
    const onData = (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      try {
        take(piece.length);
      } catch (cause) {
        source.pause();
        onFailure(cause);
        return;
      }
      if (size <= SMALL_BYTES) return;
      source.pause();
      letGo();
      resolve({ pieces, isAll: false });
    };
    if (source.destroyed) {
      onClose();
      return;
    }
    signal.addEventListener("abort", onAbort);
    source.on("end", onEnd).on("error", onFailure).on("close", onClose).on("data", onData);
  });
}

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

const UNPACK: Readonly<Record<Encoding, Unpack>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  deflateRaw: inflateRawSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** Unpacks a small body; null when it holds more than a small one does. Throws when it cannot be unpacked. */
export function unpackSmall(bytes: Buffer, encoding: Encoding): Buffer | null {
  try {
    return UNPACK[encoding](bytes, { maxOutputLength: SMALL_UNPACKED_BYTES });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw cause;
  }
}
