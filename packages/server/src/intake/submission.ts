import { inflateSync } from "node:zlib";
import {
  type CanonicalEvent,
  COUNTS_ITEM,
  type Counts,
  EventError,
  isBugstackPayload,
  parseEnvelope,
  readBugstackPayload,
  readCounts,
  readSentryEvent,
} from "@bugstack/event";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { dsnParts } from "./credentials.ts";
import type { IntakeLimits } from "./limits.ts";

/** What one request brought, in our words. */
export interface Submission {
  readonly events: readonly CanonicalEvent[];
  readonly counts: readonly Counts[];
  readonly discarded: readonly Discarded[];
  /** Keys that the body itself carries; they must agree with those of the head. */
  readonly keys: readonly string[];
  /** Project that the body's DSN names. */
  readonly project: string | null;
  /** Id of the envelope: the same one twice is counted once. */
  readonly envelopeId: string | null;
}

/** What an SDK dropped by itself, and why. */
export interface Discarded {
  readonly reason: string;
  readonly category: string;
  readonly quantity: number;
}

/** Which forms an address takes: `/api/capture` all of them. */
export type Form = "any" | "envelope" | "store";

/** Reads a decompressed body. Throws `bad_input`, `too_large`, or an EventError. */
export function readSubmission(body: Buffer, form: Form, limits: IntakeLimits): Submission {
  if (body.length === 0) throw new ServerError("bad_input", "The body is empty");
  if (form === "envelope") return readEnvelope(body, limits);
  const json = parseJson(form === "store" ? unwrapStore(body, limits) : body);
  if (form === "any" && !isEventJson(json)) return readEnvelope(body, limits);
  if (body.length > limits.eventBytes) throw eventTooLarge(limits);
  if (!isObject(json)) throw new ServerError("bad_input", "The body is not a JSON object");
  const keys = typeof json.apiKey === "string" ? [json.apiKey] : [];
  const event = isBugstackPayload(json) ? readBugstackPayload(json) : readSentryEvent(json);
  return { ...EMPTY, events: [event], keys };
}

const EMPTY: Submission = {
  events: [],
  counts: [],
  discarded: [],
  keys: [],
  project: null,
  envelopeId: null,
};

/** Fields by which an event is told from the header of an envelope that holds nothing else. */
const EVENT_FIELDS = [
  "exception",
  "message",
  "logentry",
  "threads",
  "stacktrace",
  "platform",
  "level",
  "error",
];

function isEventJson(json: unknown): boolean {
  return (
    isObject(json) &&
    (EVENT_FIELDS.some((field) => Object.hasOwn(json, field)) ||
      Object.keys(json).some((key) => key.startsWith("sentry.interfaces.")))
  );
}

/** Very old SDKs post base64 of zlib of JSON to `/store/`. */
function unwrapStore(body: Buffer, limits: IntakeLimits): Buffer {
  if (!/^[\sA-Za-z0-9+/_-]{8}/.test(body.toString("latin1", 0, 8))) return body;
  const bytes = Buffer.from(body.toString("latin1"), "base64");
  try {
    return inflateSync(bytes, { maxOutputLength: limits.eventBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw eventTooLarge(limits);
    return bytes;
  }
}

function readEnvelope(body: Buffer, limits: IntakeLimits): Submission {
  const { headers, items } = parseEnvelope(body);
  const dsn = typeof headers.dsn === "string" ? dsnParts(headers.dsn) : null;
  const envelopeId = typeof headers.event_id === "string" ? headers.event_id : null;
  const events: CanonicalEvent[] = [];
  const counts: Counts[] = [];
  const discarded: Discarded[] = [];
  let failure: unknown;
  for (const { headers: item, payload } of items) {
    try {
      if (item.type === "event") events.push(readEventItem(payload, events.length, envelopeId, limits));
      else if (item.type === COUNTS_ITEM) counts.push(readCounts(parseJson(payload)));
      else if (item.type === "client_report") discarded.push(...readClientReport(parseJson(payload)));
    } catch (cause) {
      // One bad item must not cost the others.
      failure ??= cause;
    }
  }
  const nothing = events.length + counts.length + discarded.length === 0;
  if (nothing && failure !== undefined) throw failure;
  return {
    events,
    counts,
    discarded,
    keys: typeof headers.dsn === "string" ? [dsn?.key ?? ""] : [],
    project: dsn?.project ?? null,
    envelopeId,
  };
}

function readEventItem(
  payload: Uint8Array,
  before: number,
  envelopeId: string | null,
  limits: IntakeLimits,
): CanonicalEvent {
  if (payload.length > limits.eventBytes) throw eventTooLarge(limits);
  if (before >= limits.eventsPerEnvelope) {
    throw new ServerError("bad_input", `The envelope holds more than ${limits.eventsPerEnvelope} events`);
  }
  const json = parseJson(payload);
  if (!isObject(json)) throw new EventError("bad_json", "The event in the envelope is not a JSON object.");
  return readSentryEvent(json, before === 0 ? { eventId: envelopeId } : {});
}

const ClientReport = z.object({
  discarded_events: z
    .array(
      z.object({
        reason: z.string().max(100),
        category: z.string().max(100),
        quantity: z.number().int().min(0).max(1_000_000_000),
      }),
    )
    .max(100),
});

function readClientReport(json: unknown): Discarded[] {
  const report = ClientReport.safeParse(json);
  return report.success ? report.data.discarded_events : [];
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON as a whole: an envelope or nothing of ours. The caller tells them apart.
    return undefined;
  }
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function eventTooLarge(limits: IntakeLimits): ServerError {
  return new ServerError("too_large", `An event may have ${limits.eventBytes} bytes at most`);
}
