import { inflateRawSync } from "node:zlib";
import { ServerError } from "../error.ts";

const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, and of all of them together, when unpacked. */
  readonly entryBytes: number;
  readonly allBytes: number;
}

/**
 * Reads an archive by PKWARE's APPNOTE 4.3, in memory, without touching a file: names are only names here. Sizes are
 * those that come out, not those that the archive says. Throws `bad_input` or `too_large`.
 */
export function readZip(archive: Buffer, limits: ZipLimits): ReadonlyMap<string, Buffer> {
  const { count, offset, shift } = directoryOf(archive);
  if (count > limits.entries) throw tooLarge(`more than ${limits.entries} files`);
  const files = new Map<string, Buffer>();
  let at = offset;
  let all = 0;
  for (let index = 0; index < count; index++) {
    const entry = entryAt(archive, at, shift);
    at = entry.next;
    if (entry.name.endsWith("/")) continue;
    const content = contentOf(archive, entry, Math.min(limits.entryBytes, limits.allBytes - all));
    all += content.length;
    files.set(entry.name, content);
  }
  return files;
}

function directoryOf(archive: Buffer): { count: number; offset: number; shift: number } {
  const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = archive.length - 22; at >= first; at--) {
    if (archive.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const offset = at - archive.readUInt32LE(at + 12);
    if (offset < 0) throw damaged();
    // Offsets may count from a header that stood before the archive.
    return {
      count: archive.readUInt16LE(at + 10),
      offset,
      shift: offset - archive.readUInt32LE(at + 16),
    };
  }
  throw damaged();
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

function entryAt(archive: Buffer, at: number, shift: number): Entry {
  if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL_HEADER) throw damaged();
  const nameLength = archive.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (next > archive.length) throw damaged();
  return {
    name: archive.toString("utf8", at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    size: archive.readUInt32LE(at + 20),
    offset: archive.readUInt32LE(at + 42) + shift,
    next,
  };
}

function contentOf(archive: Buffer, { method, size, offset }: Entry, most: number): Buffer {
  if (offset < 0 || offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER)
    throw damaged();
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + size > archive.length) throw damaged();
  const packed = archive.subarray(start, start + size);
  if (method === STORED) {
    if (packed.length > most) throw tooLarge("files that are too large");
    return packed;
  }
  if (method !== DEFLATED)
    throw new ServerError("bad_input", "The archive is packed in a way that is not known");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw tooLarge("files that are too large");
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): ServerError {
  return new ServerError("bad_input", "The archive is damaged", { cause });
}

function tooLarge(what: string): ServerError {
  return new ServerError("too_large", `The archive holds ${what}`);
}
