import type { Breadcrumb, CanonicalEvent, CapturedValue, EventKind, Level } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { freshEventId, normalEventId } from "./event-id.ts";
import { messageInDisguise, readExceptions } from "./exception.ts";
import { readDebugIds } from "./frame.ts";
import {
  type Budget,
  captured,
  capturedRecord,
  count,
  firstName,
  isRecord,
  type LooseRecord,
  listOfRecords,
  name,
  pairs,
  record,
  text,
} from "./loose.ts";
import { readMessage, readMessageTemplate } from "./message.ts";
import { readRequest, recordOfPairs } from "./request.ts";
import { withRequestOfFrames } from "./request-in-frames.ts";
import { timestamp } from "./timestamp.ts";

export interface SentryDefaults {
  /** Id of the envelope that carried the event; it wins over the event's own. */
  readonly eventId?: string | null;
  /** Source of ids for events that come without a valid one; random by default. */
  readonly newEventId?: () => string;
}

/** Reads an event of any Sentry SDK, old or new. No shape is refused: what cannot be used is left out. */
export function readSentryEvent(json: unknown, defaults: SentryDefaults = {}): CanonicalEvent {
  const event = record(json);
  const contexts = record(event.contexts);
  const own = record(contexts.bugstack);
  const platform = name(event.platform, 64)?.toLowerCase() ?? "other";
  const sent = event.exception ?? event["sentry.interfaces.Exception"];
  const said = messageInDisguise(sent);
  const exceptions = said === null ? readExceptions(sent, platform, readDebugIds(event.debug_meta)) : [];
  const transaction = firstName([event.transaction, event.culprit], LIMITS.pathCharacters);
  const route = firstName([own.route, routeOfTransaction(event, transaction)], LIMITS.pathCharacters);
  return {
    eventId:
      normalEventId(defaults.eventId) ??
      normalEventId(event.event_id) ??
      (defaults.newEventId ?? freshEventId)(),
    kind: kindOf(own.kind, exceptions.length > 0),
    timestamp: timestamp(event.timestamp),
    platform,
    level: readLevel(event.level),
    message: readMessage(event) ?? said,
    messageTemplate: readMessageTemplate(event),
    logger: name(event.logger),
    transaction,
    serverName: name(event.server_name),
    release: name(event.release),
    dist: name(event.dist),
    environment: name(event.environment),
    commit: readCommit(own.commit),
    exceptions,
    request: withRequestOfFrames(
      readRequest(event.request ?? event["sentry.interfaces.Http"], route),
      exceptions,
    ),
    responseStatus: statusOf(own.status) ?? statusOf(record(contexts.response).status_code),
    user: readUser(event.user),
    tags: readTags(event.tags),
    contexts: readContexts(contexts),
    extra: readExtra(event.extra),
    breadcrumbs: readBreadcrumbs(event.breadcrumbs),
    modules: readModules(event.modules),
    sdk: readSdk(event.sdk),
    occurrences: Math.min(LIMITS.occurrences, Math.max(1, count(own.occurrences) ?? 1)),
    fingerprint: readFingerprint(event.fingerprint),
  };
}

/** Our SDKs report an answer of 500 and above also where no exception explains it. */
function kindOf(sent: unknown, hasException: boolean): EventKind {
  if (!hasException) return sent === "error" ? "error" : "message";
  return sent === "observation" ? "observation" : "error";
}

const LEVELS: Readonly<Record<string, Level>> = {
  fatal: "fatal",
  critical: "fatal",
  error: "error",
  warning: "warning",
  warn: "warning",
  info: "info",
  log: "info",
  debug: "debug",
};

function readLevel(value: unknown): Level {
  const sent = name(value)?.toLowerCase() ?? "error";
  return (Object.hasOwn(LEVELS, sent) ? LEVELS[sent] : undefined) ?? "error";
}

/** A transaction named after its route, `GET /users/:id`, tells the route where the SDK says that it is one. */
function routeOfTransaction(event: LooseRecord, transaction: string | null): string | null {
  if (record(event.transaction_info).source !== "route" || transaction === null) return null;
  const route = transaction.replace(/^[A-Z]{3,10} (?=\/)/, "");
  return route.startsWith("/") ? route : null;
}

function readCommit(value: unknown): string | null {
  const commit = name(value, 64)?.toLowerCase() ?? "";
  return /^[0-9a-f]{7,64}$/.test(commit) ? commit : null;
}

function statusOf(value: unknown): number | null {
  const status = count(value);
  return status !== null && status >= 100 && status <= 599 ? status : null;
}

function readUser(value: unknown): Record<string, CapturedValue> {
  const user = capturedRecord(isRecord(value) ? value : {}, LIMITS.contextCharacters);
  for (const key of ["id", "username", "email", "ip_address"])
    if (user[key] !== undefined && user[key] !== null) user[key] = text(user[key]);
  return user;
}

function readTags(value: unknown): Record<string, string> {
  const kept = pairs(value, LIMITS.tagCharacters).slice(0, LIMITS.tags);
  return recordOfPairs(kept.map(([key, tag]) => [key.slice(0, LIMITS.tagCharacters), tag]));
}

function readContexts(contexts: LooseRecord): Record<string, CapturedValue> {
  const kept = Object.entries(contexts).slice(0, LIMITS.contexts);
  return Object.fromEntries(
    kept
      .filter(([key, value]) => key !== "__proto__" && value !== null)
      .map(([key, value]) => [
        text(key) ?? "",
        captured(value, key === "bugstack" ? LIMITS.extraItemCharacters : LIMITS.contextCharacters),
      ]),
  );
}

function readExtra(value: unknown): Record<string, CapturedValue> {
  const left: Budget = { characters: LIMITS.extraCharacters };
  const extra: Record<string, CapturedValue> = {};
  for (const [key, item] of Object.entries(record(value)).slice(0, LIMITS.entries)) {
    if (left.characters <= 0) break;
    if (key === "__proto__") continue;
    extra[text(key) ?? ""] = captured(item, LIMITS.extraItemCharacters, left);
  }
  return extra;
}

function readBreadcrumbs(value: unknown): Breadcrumb[] {
  return listOfRecords(value)
    .slice(-LIMITS.breadcrumbs)
    .map((crumb) => ({
      timestamp: timestamp(crumb.timestamp),
      category: firstName([crumb.category, crumb.type]),
      level: name(crumb.level),
      message: text(crumb.message, LIMITS.breadcrumbCharacters),
      data: capturedRecord(isRecord(crumb.data) ? crumb.data : {}, LIMITS.breadcrumbCharacters),
    }));
}

function readModules(value: unknown): Record<string, string> {
  const listed = Array.isArray(value)
    ? value.map((item) => [record(item).name, record(item).version])
    : Object.entries(record(value));
  const modules: [string, string][] = [];
  for (const [module, version] of listed.slice(0, LIMITS.modules)) {
    const key = name(module);
    if (key !== null) modules.push([key, name(version) ?? ""]);
  }
  return recordOfPairs(modules);
}

function readSdk(value: unknown): CanonicalEvent["sdk"] {
  const sdk = record(value);
  const sdkName = name(sdk.name);
  return sdkName === null ? null : { name: sdkName, version: name(sdk.version) ?? "" };
}

function readFingerprint(value: unknown): string[] | null {
  const parts = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  const read = parts.slice(0, LIMITS.fingerprintParts).flatMap((part) => text(part) ?? []);
  return read.length > 0 ? read : null;
}
