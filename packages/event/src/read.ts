import { gunzipSync } from "node:zlib";
import { EventError } from "./error.ts";
import { CanonicalEvent, type ExceptionValue } from "./event.ts";
import { isBugstackPayload, readBugstackPayload } from "./readers/bugstack-payload.ts";
import { parseEnvelope } from "./readers/envelope.ts";
import { isRecord, type LooseRecord } from "./readers/loose.ts";
import { readSentryEvent } from "./readers/sentry.ts";
import { parsePythonTrace } from "./stacks/python.ts";
import { parseV8Stack } from "./stacks/v8.ts";

const LARGEST_INPUT_BYTES = 40 * 1024 * 1024;
const ACCEPTED = "Give a Sentry event, a Sentry envelope, or the JSON that a bugstack SDK sends.";

/**
 * Reads an event in any form that the server takes, compressed with gzip or not: a Sentry event, an envelope (its
 * first event counts), the payload of a bugstack SDK, or a canonical event as our API gives it.
 * @throws EventError that says what the input is instead
 */
export function readAnyEvent(input: string | Uint8Array): CanonicalEvent {
  const bytes = decompressed(typeof input === "string" ? Buffer.from(input) : input);
  const content = new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
  if (content.trim() === "") throw unrecognised("The event is empty.");
  const json = parseJson(content);
  if (json !== undefined) return readJsonEvent(json);
  if (!/^\s*\{/.test(content)) {
    const hint = readExceptionsOfTrace(content)
      ? "This is the text of a trace, not an event."
      : "This is no event.";
    throw unrecognised(hint, readExceptionsOfTrace(content) ? "Pass it with --trace." : ACCEPTED);
  }
  return readEnvelopeEvent(bytes);
}

/**
 * Reads the text of a Python traceback or of a V8 stack, also inside a log.
 * @throws EventError `no_trace`
 */
export function readTrace(content: string): CanonicalEvent {
  const trace = readExceptionsOfTrace(content);
  if (!trace)
    throw new EventError("no_trace", "There is no Python traceback and no JavaScript stack in this text.", {
      remedy:
        "Pass the whole text that the interpreter printed, from `Traceback` or the error's name to its last line.",
    });
  const event = readSentryEvent({ platform: trace.platform });
  return { ...event, kind: "error", exceptions: trace.exceptions };
}

function readExceptionsOfTrace(content: string): { platform: string; exceptions: ExceptionValue[] } | null {
  const python = parsePythonTrace(content);
  if (python) return { platform: "python", exceptions: python };
  const v8 = parseV8Stack(content);
  return v8 && { platform: "node", exceptions: v8 };
}

function readJsonEvent(json: unknown): CanonicalEvent {
  // Some tools store an envelope as a list: header, item header, payload, …
  if (Array.isArray(json)) {
    const payload = json.find((part, index) => isRecord(part) && isEventItem(json[index - 1]));
    if (payload !== undefined) return readSentryEvent(payload);
    throw unrecognised("This JSON is a list without an event in it.");
  }
  if (!isRecord(json)) throw unrecognised("This JSON is no object.");
  if (isRecord(json.event) && !looksLikeSentry(json)) return readJsonEvent(json.event);
  const canonical = "eventId" in json ? CanonicalEvent.safeParse(json) : null;
  if (canonical?.success) return canonical.data;
  if (isBugstackPayload(json)) return readBugstackPayload(json);
  if (looksLikeSentry(json)) return readSentryEvent(json);
  throw unrecognised("This JSON object has none of the fields of an event.");
}

const SENTRY_FIELDS = [
  "exception",
  "message",
  "logentry",
  "threads",
  "stacktrace",
  "event_id",
  "platform",
  "level",
];

function looksLikeSentry(json: LooseRecord): boolean {
  return (
    SENTRY_FIELDS.some((field) => field in json) ||
    Object.keys(json).some((key) => key.startsWith("sentry.interfaces."))
  );
}

function isEventItem(header: unknown): boolean {
  return isRecord(header) && header.type === "event";
}

function readEnvelopeEvent(bytes: Uint8Array): CanonicalEvent {
  const { headers, items } = parseEnvelope(bytes);
  const item = items.find(({ headers: { type } }) => type === "event");
  if (!item) {
    const types = items
      .map(({ headers: { type } }) => type.slice(0, 40))
      .slice(0, 10)
      .join(", ");
    throw new EventError("no_event", `The envelope holds no event, only: ${types || "nothing"}.`, {
      remedy: ACCEPTED,
    });
  }
  const json = parseJson(new TextDecoder().decode(item.payload));
  if (!isRecord(json)) throw new EventError("bad_json", "The event in the envelope is not a JSON object.");
  const eventId = headers.event_id;
  return readSentryEvent(json, typeof eventId === "string" ? { eventId } : {});
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // Not JSON as a whole: an envelope, a trace, or nothing of ours. The caller tells them apart.
    return undefined;
  }
}

function decompressed(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LARGEST_INPUT_BYTES) throw tooLarge();
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_INPUT_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(cause);
    throw new EventError("unrecognised", "The event is compressed with gzip, but damaged.", { cause });
  }
}

function tooLarge(cause?: unknown): EventError {
  return new EventError("too_large", `The event is larger than ${LARGEST_INPUT_BYTES / 1024 / 1024} MiB.`, {
    cause,
  });
}

function unrecognised(sentence: string, remedy: string = ACCEPTED): EventError {
  return new EventError("unrecognised", sentence, { remedy });
}
