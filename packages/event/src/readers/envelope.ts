import { EventError } from "../error.ts";
import { isRecord, type LooseRecord } from "./loose.ts";

/** A Sentry envelope taken apart; payloads are views into the bytes that were given, of any item type. */
export interface Envelope {
  readonly headers: LooseRecord;
  readonly items: readonly EnvelopeItem[];
}

export interface EnvelopeItem {
  readonly headers: LooseRecord & { readonly type: string };
  readonly payload: Uint8Array;
}

const NEWLINE = 0x0a;
const LONGEST_HEADER_BYTES = 65_536;
const MOST_ITEMS = 1_000;

/**
 * Parses `Headers "\n" { ItemHeaders "\n" Payload "\n" }`. An item without `length` ends at the next line feed or at
 * the end. Allocates nothing in proportion to a declared length.
 * @throws EventError `bad_envelope` with the place and the reason
 */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  const first = headerLine(bytes, 0, "envelope header");
  const items: EnvelopeItem[] = [];
  let position = first.next;
  while (position < bytes.length) {
    if (items.length >= MOST_ITEMS) throw malformed(`more than ${MOST_ITEMS} items`);
    const item = readItem(bytes, position);
    items.push(item);
    position = item.next;
  }
  return { headers: first.headers, items: items.map(({ headers, payload }) => ({ headers, payload })) };
}

/** The bytes of an envelope that a tool stored as a JSON list: header, item header, payload, and so on. */
export function envelopeOfList(list: readonly unknown[]): Uint8Array {
  const lines = list.map((part, index) => {
    // Lengths counted the bytes as they were once written.
    if (index % 2 === 0 || !isRecord(part)) return JSON.stringify(part);
    const { length: _, ...headers } = part;
    return JSON.stringify(headers);
  });
  return Buffer.from(lines.join("\n"));
}

function readItem(bytes: Uint8Array, start: number): EnvelopeItem & { next: number } {
  const { headers, next } = headerLine(bytes, start, "item header");
  if (!hasType(headers)) throw malformed(`item header at byte ${start} has no type`);
  const { length } = headers;
  if (typeof length !== "number") {
    const end = lineEnd(bytes, next);
    return { headers, payload: bytes.subarray(next, end), next: end + 1 };
  }
  const end = next + length;
  if (!Number.isSafeInteger(length) || length < 0 || end > bytes.length)
    throw malformed(`item at byte ${start} declares a length of ${length} that the body does not have`);
  if (end < bytes.length && bytes[end] !== NEWLINE)
    throw malformed(`item at byte ${start} is longer than its declared length of ${length}`);
  return { headers, payload: bytes.subarray(next, end), next: end + 1 };
}

function headerLine(bytes: Uint8Array, start: number, what: string): { headers: LooseRecord; next: number } {
  const end = lineEnd(bytes, start);
  if (end - start > LONGEST_HEADER_BYTES) throw malformed(`${what} at byte ${start} is too long`);
  try {
    const headers: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end)),
    );
    if (isRecord(headers)) return { headers, next: end + 1 };
  } catch (cause) {
    throw malformed(`${what} at byte ${start} is not JSON`, cause);
  }
  throw malformed(`${what} at byte ${start} is not an object`);
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(NEWLINE, start);
  return end < 0 ? bytes.length : end;
}

function hasType(headers: LooseRecord): headers is LooseRecord & { readonly type: string } {
  return typeof headers.type === "string";
}

function malformed(reason: string, cause?: unknown): EventError {
  return new EventError("bad_envelope", `Not a valid envelope: ${reason}.`, { cause });
}
