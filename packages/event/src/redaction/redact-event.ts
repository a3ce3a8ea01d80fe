import type { CanonicalEvent, CapturedRequest, CapturedValue, ExceptionValue, Frame } from "../event.ts";
import { markOfNumber } from "./mark.ts";
import { isCardNumber, redactCookies, redactSecret, redactSource, redactText } from "./redact-text.ts";
import { isAmount, isSecretKey } from "./secret-key.ts";

/**
 * Takes the secrets out of an event, by the names of keys and by the form of values, in every field that holds
 * captured text. Marks keep the shape. Classes, functions, paths and releases stay. Idempotent.
 * @param now milliseconds since 1970, for the expiry of tokens
 */
export function redactEvent(event: CanonicalEvent, now: number = Date.now()): CanonicalEvent {
  const text = (value: string | null): string | null => (value === null ? null : redactText(value, now));
  return {
    ...event,
    message: text(event.message),
    ...(event.messageTemplate ? { messageTemplate: redactText(event.messageTemplate, now) } : {}),
    transaction: text(event.transaction),
    exceptions: event.exceptions.map((exception) => redactException(exception, now)),
    request: event.request && redactRequest(event.request, now),
    user: redactRecord(event.user, now),
    tags: redactRecord(event.tags, now) as Record<string, string>,
    contexts: redactRecord(event.contexts, now),
    extra: redactRecord(event.extra, now),
    breadcrumbs: event.breadcrumbs.map((crumb) => ({
      ...crumb,
      message: text(crumb.message),
      data: redactRecord(crumb.data, now),
    })),
    fingerprint: event.fingerprint?.map((part) => redactText(part, now)) ?? null,
  };
}

function redactException(exception: ExceptionValue, now: number): ExceptionValue {
  return {
    ...exception,
    value: redactText(exception.value, now),
    frames: exception.frames.map((frame) => redactFrame(frame, now)),
  };
}

function redactFrame(frame: Frame, now: number): Frame {
  return {
    ...frame,
    contextLine: frame.contextLine === null ? null : redactSource(frame.contextLine, now),
    preContext: redactLines(frame.preContext, now),
    postContext: redactLines(frame.postContext, now),
    locals: frame.locals && redactRecord(frame.locals, now),
  };
}

function redactLines(lines: string[], now: number): string[] {
  return lines.every((line) => redactSource(line, now) === line)
    ? lines
    : lines.map((line) => redactSource(line, now));
}

/** The list itself where nothing in it is a secret: most are such, and copying them all is a large part of the work. */
function redactEach<T>(items: readonly T[], redact: (item: T) => T): readonly T[] {
  let copy: T[] | null = null;
  for (const [index, item] of items.entries()) {
    const redacted = redact(item);
    if (redacted !== item) copy ??= items.slice(0, index);
    copy?.push(redacted);
  }
  return copy ?? items;
}

function redactRequest(request: CapturedRequest, now: number): CapturedRequest {
  return {
    ...request,
    url: request.url === null ? null : redactText(request.url, now),
    path: request.path === null ? null : redactText(request.path, now),
    query: redactPairs(request.query, now),
    headers: redactPairs(request.headers, now),
    cookies: Object.fromEntries(
      Object.entries(request.cookies).map(([name, value]) => [name, redactSecret(value, now)]),
    ),
    body: redactValue(request.body, now),
  };
}

function redactPairs(pairs: readonly (readonly [string, string])[], now: number): [string, string][] {
  return pairs.map(([name, value]) => [name, redactNamed(name, value, now) as string]);
}

type Values = Readonly<Record<string, CapturedValue>>;

/** The record itself where nothing in it is a secret. */
function redactRecord(values: Values, now: number): Values {
  const names = Object.keys(values);
  let entries: [string, CapturedValue][] | null = null;
  for (const [index, name] of names.entries()) {
    const value = values[name] as CapturedValue;
    const redactedName = redactSource(name, now);
    const redacted = redactNamed(name, value, now);
    if (redactedName !== name || redacted !== value)
      entries ??= names.slice(0, index).map((before) => [before, values[before] as CapturedValue]);
    entries?.push([redactedName, redacted]);
  }
  return entries === null ? values : Object.fromEntries(entries);
}

function redactNamed(name: string, value: CapturedValue, now: number): CapturedValue {
  if (typeof value === "string" && /^(?:set-)?cookie$/i.test(name)) return redactCookies(value, now);
  if (!isSecretKey(name) || (typeof value === "number" && isAmount(name))) return redactValue(value, now);
  return redactLeaves(value, now);
}

/** Captured data of any form, with its secrets marked. */
export function redactValue(value: CapturedValue, now: number = Date.now()): CapturedValue {
  if (typeof value === "string") return redactText(value, now);
  if (typeof value === "number" && Number.isInteger(value) && value > 1e12)
    return /^[2-6]/.test(String(value)) && isCardNumber(String(value)) ? markOfNumber(value) : value;
  if (isList(value)) return redactEach(value, (item) => redactValue(item, now));
  return typeof value === "object" && value !== null ? redactRecord(value as Values, now) : value;
}

/** Below a secret name everything is one. Whether there is a value, and which of two, is told by `null` and booleans. */
function redactLeaves(value: CapturedValue, now: number): CapturedValue {
  if (typeof value === "string") return redactSecret(value, now);
  if (typeof value === "number") return markOfNumber(value);
  if (isList(value)) return value.map((item) => redactLeaves(item, now));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redactSource(name, now), redactLeaves(item, now)]),
  );
}

function isList(value: CapturedValue): value is readonly CapturedValue[] {
  return Array.isArray(value);
}
