import { promisify } from "node:util";
import { constants, zstdCompressSync, zstdDecompress } from "node:zlib";
import { CanonicalEvent } from "@bugstack/event";

const decompress = promisify(zstdDecompress);

/** Larger events are not accepted, so a larger stored one is not ours. */
const LARGEST_EVENT_BYTES = 64 * 1024 * 1024;

/** A canonical event as it is stored: JSON, compressed. As bytes it also holds what PostgreSQL's text cannot (NUL). */
export function encodeEvent(event: CanonicalEvent): Buffer {
  return zstdCompressSync(JSON.stringify(event), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}

/** Reads a stored event; throws when the bytes are not one. */
export async function decodeEvent(payload: Buffer): Promise<CanonicalEvent> {
  const json = await decompress(payload, { maxOutputLength: LARGEST_EVENT_BYTES });
  return CanonicalEvent.parse(JSON.parse(json.toString("utf8")));
}
