import { promisify } from "node:util";
import { constants, zstdCompressSync, zstdDecompress, zstdDecompressSync } from "node:zlib";
import type { CanonicalEvent } from "@bugstack/event";
import { ServerError } from "../error.ts";

const decompress = promisify(zstdDecompress);

/** Larger events are not accepted, so a larger stored one is not ours. */
const LARGEST_EVENT_BYTES = 64 * 1024 * 1024;

/** Most events are smaller when packed: what is set aside for the output need be no larger. */
const USUAL_PACKED_BYTES = 8 * 1024;
const AT_ONCE_BYTES = 32 * 1024;

/** A canonical event as it is stored: JSON, compressed. As bytes it also holds what PostgreSQL's text cannot (NUL). */
export function encodeEvent(event: CanonicalEvent): Buffer {
  const json = Buffer.from(JSON.stringify(event));
  return zstdCompressSync(json, {
    chunkSize: USUAL_PACKED_BYTES,
    params: json.length <= SMALL_BYTES ? SMALL : USUAL,
  });
}

const SMALL_BYTES = 16 * 1024;
const USUAL = { [constants.ZSTD_c_compressionLevel]: 1 };
/** To make and clear the tables for large events costs more than to pack a small one. */
const SMALL = { ...USUAL, [constants.ZSTD_c_windowLog]: 14, [constants.ZSTD_c_hashLog]: 12 };

/**
 * Reads a stored event; throws when the bytes are not one. It was checked by its reader before it was written, so
 * only what damaged bytes could look like is looked at here: grouping reads every event once more.
 */
export async function decodeEvent(payload: Buffer): Promise<CanonicalEvent> {
  const json = await unpacked(payload);
  const event: unknown = JSON.parse(json.toString("utf8"));
  if (!isEvent(event)) throw new ServerError("internal", "A stored event is damaged");
  return event;
}

/** What is small is unpacked at once: handing it to another thread costs more than the work itself. */
function unpacked(payload: Buffer): Buffer | Promise<Buffer> {
  const options = { maxOutputLength: LARGEST_EVENT_BYTES };
  return payload.length <= AT_ONCE_BYTES
    ? zstdDecompressSync(payload, options)
    : decompress(payload, options);
}

function isEvent(value: unknown): value is CanonicalEvent {
  return (
    typeof value === "object" &&
    value !== null &&
    "eventId" in value &&
    typeof value.eventId === "string" &&
    "exceptions" in value &&
    Array.isArray(value.exceptions)
  );
}
