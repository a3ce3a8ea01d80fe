import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

export type LineEnding = "\n" | "\r\n";

/** A file as bytes and as text, with a map from one to the other. */
export interface SourceText {
  readonly bytes: Uint8Array;
  /** Without byte order mark. */
  readonly text: string;
  readonly lineEnding: LineEnding;
  /** Byte offset on disk of a UTF-16 index of `text`. @throws RangeError outside the text. */
  byteOffset(index: number): number;
}

export const LARGEST_SOURCE_BYTES = 1024 * 1024;

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;
const CHECKPOINT_UNITS = 1024;

/** Reads a regular file of bounded size; null when it is anything else, too large or gone. */
export function readSource(directory: string, path: string): Uint8Array | null {
  let descriptor: number;
  try {
    // O_NONBLOCK keeps a named pipe from holding us up.
    descriptor = openSync(
      join(directory, path),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(descriptor);
    if (!fstatSync(descriptor).isFile() || size > LARGEST_SOURCE_BYTES) return null;
    const bytes = Buffer.alloc(size);
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, bytes, length, size - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Decodes source bytes. Text that is not UTF-8 is read as Latin-1, one unit per byte, so that offsets stay true.
 * Null for binary content.
 */
export function decodeSource(bytes: Uint8Array): SourceText | null {
  if (bytes.includes(0)) return null;
  const mark = UTF8_MARK.every((byte, index) => bytes[index] === byte) ? UTF8_MARK.length : 0;
  const body = bytes.subarray(mark);
  const utf8 = decodeUtf8(body);
  const text = utf8 ?? Buffer.from(body).toString("latin1");
  const oneUnitPerByte = text.length === body.length;
  const checkpoints = oneUnitPerByte ? [] : byteCheckpoints(text);
  return {
    bytes,
    text,
    lineEnding: lineEndingOf(text),
    byteOffset(index) {
      if (!Number.isInteger(index) || index < 0 || index > text.length) {
        throw new RangeError(`Index ${index} lies outside a text of ${text.length} units`);
      }
      if (oneUnitPerByte) return mark + index;
      const whole = splitsPair(text, index) ? index - 1 : index;
      const block = Math.floor(whole / CHECKPOINT_UNITS);
      const start = blockStart(text, block);
      return mark + (checkpoints[block] ?? 0) + Buffer.byteLength(text.slice(start, Math.max(start, whole)));
    },
  };
}

function decodeUtf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

/** Bytes before each block of units. A block that would start inside a surrogate pair starts one unit earlier. */
function byteCheckpoints(text: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (let block = 0; block * CHECKPOINT_UNITS <= text.length; block++) {
    offsets.push(offset);
    offset += Buffer.byteLength(text.slice(blockStart(text, block), blockStart(text, block + 1)));
  }
  return offsets;
}

function blockStart(text: string, block: number): number {
  const start = Math.min(block * CHECKPOINT_UNITS, text.length);
  return splitsPair(text, start) ? start - 1 : start;
}

function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** By its first line; the usual one for a text of one line. */
export function lineEndingOf(text: string): LineEnding {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/** Text of one line, counted from 1, without its ending; null outside the text. */
export function lineAt(text: string, line: number): string | null {
  if (line < 1) return null;
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return null;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, "");
}
