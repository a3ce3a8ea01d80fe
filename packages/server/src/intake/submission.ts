import { inflateSync } from "node:zlib";
import {
  type CanonicalEvent,
  COUNTS_ITEM,
  type Counts,
  EventError,
  envelopeOfList,
  isBugstackPayload,
  parseEnvelope,
  type ReportSource,
  readBugstackPayload,
  readCounts,
  readSecurityReports,
  readSentryEvent,
  readSessions,
  type SessionCounts,
} from "@bugstack/event";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { dsnParts } from "./credentials.ts";
import type { IntakeLimits } from "./limits.ts";

/** What one request brought, in our words. */
export interface Submission {
  readonly events: readonly CanonicalEvent[];
  readonly counts: readonly Counts[];
  readonly sessions: readonly SessionCounts[];
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
export type Form = "any" | "envelope" | "store" | "security";

/**
 * Reads a decompressed body; `source` is what the request says about a browser's report.
 * Throws `bad_input`, `too_large`, or an EventError.
 */
export function readSubmission(
  body: Buffer,
  form: Form,
  limits: IntakeLimits,
  source: ReportSource = {},
): Submission {
  if (body.length === 0) throw new ServerError("bad_input", "The body is empty");
  if (form === "security") return readReports(body, source, limits);
  if (form === "envelope" && body[0] !== LIST) return readEnvelope(body, limits);
  const json = parseJson(form === "store" ? unwrapStore(body, limits) : body);
  if (Array.isArray(json)) return readEnvelope(envelopeOfList(json), limits);
  if (form === "envelope") return readEnvelope(body, limits);
  if (form === "any" && !isEventJson(json)) return readEnvelope(body, limits);
  if (body.length > limits.eventBytes) throw eventTooLarge(limits);
  if (!isObject(json)) throw new ServerError("bad_input", "The body is not a JSON object");
  const keys = typeof json.apiKey === "string" ? [json.apiKey] : [];
  // Old SDKs post transactions where events go; they are not kept.
  if (json.type === "transaction") return { ...EMPTY, keys };
  const event = isBugstackPayload(json) ? readBugstackPayload(json) : readSentryEvent(json);
  return { ...EMPTY, events: [event], keys };
}

/** `[`, with which an envelope begins that a tool stored as a JSON list. */
const LIST = 0x5b;

function readReports(body: Buffer, source: ReportSource, limits: IntakeLimits): Submission {
  if (body.length > limits.eventBytes) throw eventTooLarge(limits);
  const { events, skipped } = readSecurityReports(parseJson(body), source);
  const discarded = [...skipped].map(([reason, quantity]) => ({ reason, category: "security", quantity }));
  return { ...EMPTY, events, discarded };
}

const EMPTY: Submission = {
  events: [],
  counts: [],
  sessions: [],
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

/** Old SDKs post zlib of JSON to `/store/`, mostly in base64, without saying so. */
function unwrapStore(body: Buffer, limits: IntakeLimits): Buffer {
  const packed = isBase64(body);
  if (!packed && !isZlib(body)) return body;
  const bytes = packed ? Buffer.from(body.toString("latin1"), "base64") : body;
  try {
    return inflateSync(bytes, { maxOutputLength: limits.eventBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw eventTooLarge(limits);
    return bytes;
  }
}

function isBase64(body: Buffer): boolean {
  return /^\s*[A-Za-z0-9+/_-]{8}/.test(body.toString("latin1", 0, 64));
}

function isZlib(body: Buffer): boolean {
  const [method = 0, flags = 0] = body;
  return method === 0x78 && ((method << 8) | flags) % 31 === 0;
}

function readEnvelope(body: Uint8Array, limits: IntakeLimits): Submission {
  const { headers, items } = parseEnvelope(body);
  const dsn = typeof headers.dsn === "string" ? dsnParts(headers.dsn) : null;
  const envelopeId = typeof headers.event_id === "string" ? headers.event_id : null;
  const events: CanonicalEvent[] = [];
  const counts: Counts[] = [];
  const sessions: SessionCounts[] = [];
  const discarded: Discarded[] = [];
  let failure: unknown;
  for (const { headers: item, payload } of items) {
    try {
      if (item.type === "event") events.push(readEventItem(payload, events.length, envelopeId, limits));
      else if (item.type === COUNTS_ITEM) counts.push(readCounts(parseJson(payload)));
      else if (item.type === "session" || item.type === "sessions")
        sessions.push(...readSessions(item.type, parseJson(payload)));
      else if (item.type === "client_report") discarded.push(...readClientReport(parseJson(payload)));
    } catch (cause) {
      // One bad item must not cost the others.
      failure ??= cause;
    }
  }
  const nothing = events.length + counts.length + sessions.length + discarded.length === 0;
  if (nothing && failure !== undefined) throw failure;
  return {
    events,
    counts,
    sessions,
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

const BYTE_ORDER_MARK = "\ufeff";

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
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
