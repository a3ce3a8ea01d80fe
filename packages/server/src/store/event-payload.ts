import { promisify } from "node:util";
import { constants, zstdCompressSync, zstdDecompress } from "node:zlib";
import type { CanonicalEvent } from "@bugstack/event";
import { ServerError } from "../error.ts";

const decompress = promisify(zstdDecompress);

/** Larger events are not accepted, so a larger stored one is not ours. */
const LARGEST_EVENT_BYTES = 64 * 1024 * 1024;

/** A canonical event as it is stored: JSON, compressed. As bytes it also holds what PostgreSQL's text cannot (NUL). */
export function encodeEvent(event: CanonicalEvent): Buffer {
  return zstdCompressSync(JSON.stringify(event), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}

/**
 * Reads a stored event; throws when the bytes are not one. It was checked by its reader before it was written, so
 * only what damaged bytes could look like is looked at here: grouping reads every event once more.
 */
export async function decodeEvent(payload: Buffer): Promise<CanonicalEvent> {
  const json = await decompress(payload, { maxOutputLength: LARGEST_EVENT_BYTES });
  const event: unknown = JSON.parse(json.toString("utf8"));
  if (!isEvent(event)) throw new ServerError("internal", "A stored event is damaged");
  return event;
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
