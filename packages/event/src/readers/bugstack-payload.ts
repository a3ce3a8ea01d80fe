import { EventError } from "../error.ts";
import type { CanonicalEvent, CapturedRequest, ExceptionValue } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { parseGoStack } from "../stacks/go.ts";
import { isNodeAppPath } from "../stacks/in-app.ts";
import { parsePythonTrace } from "../stacks/python.ts";
import { parseRubyBacktrace } from "../stacks/ruby.ts";
import { parseV8Stack } from "../stacks/v8.ts";
import { sourcePath } from "../stacks/v8-frame.ts";
import { derivedEventId } from "./event-id.ts";
import { EMPTY_FRAME, trimStack } from "./frame.ts";
import {
  count,
  firstName,
  flag,
  isRecord,
  type LooseRecord,
  listOfRecords,
  name,
  record,
  text,
} from "./loose.ts";
import { pathOfUrl } from "./request.ts";
import { readSentryEvent } from "./sentry.ts";

/** Whether JSON is what the official bugstack SDKs post: `{error: {…}}` with a stack, not a Sentry event. */
export function isBugstackPayload(json: unknown): boolean {
  if (!isRecord(json) || !isRecord(json.error) || "exception" in json) return false;
  const error = json.error;
  return ["stack", "stackTrace", "stackFrames", "message", "name", "fingerprint"].some((key) => key in error);
}

/**
 * Reads the payload of an official SDK. The same payload gives the same event id, because these SDKs send again what
 * was accepted too slowly. The API key in the body is not kept.
 * @throws EventError `bad_payload`
 */
export function readBugstackPayload(json: unknown): CanonicalEvent {
  if (!isBugstackPayload(json))
    throw new EventError(
      "bad_payload",
      "Not a bugstack payload: it has no `error` object with a message or a stack.",
    );
  const payload = record(json);
  const error = record(payload.error);
  const javascript =
    "stack" in error || "stackFrames" in error || typeof error.environment === "string" || "name" in error;
  return javascript ? readJavaScript(error) : readOthers(payload, error);
}

function readJavaScript(error: LooseRecord): CanonicalEvent {
  const metadata = record(error.metadata);
  const route = known(error.route);
  const url = known(error.url) ?? (route?.startsWith("/") ? route : null);
  const request = {
    method: known(error.method),
    url,
    query_string: error.queryParams,
    headers: error.requestHeaders,
    data: error.requestBody,
  };
  const event = readSentryEvent({
    event_id: derivedEventId(["javascript", ...texts(error, ["id", "fingerprint", "timestamp", "stack"])]),
    timestamp: error.timestamp,
    platform: "node",
    environment: error.environment,
    release: metadata.release,
    request: Object.values(request).some((value) => value !== null && value !== undefined)
      ? request
      : undefined,
    contexts: {
      bugstack: { status: error.statusCode, route, commit: metadata.commit },
      runtime: { name: "node", version: error.nodeVersion },
    },
    extra: { ...metadata, routeParams: error.routeParams ?? null },
    sdk: { name: "bugstack-sdk", version: error.sdkVersion },
  });
  return withExceptions(event, javascriptExceptions(error));
}

function javascriptExceptions(error: LooseRecord): ExceptionValue[] {
  const parsed = parseV8Stack(text(error.stack, LIMITS.extraCharacters) ?? "") ?? [];
  const surfaced = parsed.at(-1);
  const frames = surfaced?.frames.length
    ? surfaced.frames
    : trimStack(listedFrames(error.stackFrames).toReversed());
  const own: ExceptionValue = {
    type: name(error.name) ?? surfaced?.type ?? "Error",
    module: null,
    value: text(error.message, LIMITS.messageCharacters) ?? surfaced?.value ?? "",
    mechanism: { type: "bugstack", handled: null, synthetic: false },
    frames,
    relation: null,
  };
  return [...parsed.slice(0, -1), own];
}

function listedFrames(value: unknown): ExceptionValue["frames"] {
  return listOfRecords(value).map((frame) => {
    const file = name(frame.file, LIMITS.pathCharacters);
    const path = file === null ? null : sourcePath(file);
    const foreign = flag(frame.isNodeModule) || flag(frame.isInternal);
    return {
      ...EMPTY_FRAME,
      path,
      absolutePath: path?.startsWith("/") ? path : null,
      function: name(frame.function),
      line: count(frame.line),
      column: count(frame.column),
      inApp: path !== null && !foreign && isNodeAppPath(path),
    };
  });
}

function readOthers(payload: LooseRecord, error: LooseRecord): CanonicalEvent {
  const runtime = record(payload.environment);
  const metadata = record(payload.metadata);
  const request = record(payload.request);
  const language = name(runtime.language, 64)?.toLowerCase() ?? "other";
  const route = known(request.route);
  const stack = text(error.stackTrace, LIMITS.extraCharacters) ?? "";
  const event = readSentryEvent({
    event_id: derivedEventId([
      language,
      text(payload.apiKey) ?? "",
      text(payload.timestamp) ?? "",
      ...texts(error, ["fingerprint", "message", "stackTrace"]),
    ]),
    timestamp: payload.timestamp,
    platform: language,
    environment: typeof payload.environment === "string" ? payload.environment : metadata.environment,
    release: metadata.release,
    request:
      route === null && known(request.method) === null
        ? undefined
        : { method: known(request.method), url: route },
    contexts: {
      bugstack: { route, commit: metadata.commit },
      runtime: { name: language, version: runtime.languageVersion },
      os: { name: runtime.os },
      framework: { name: runtime.framework, version: runtime.frameworkVersion },
    },
    extra: metadata,
    sdk: { name: `bugstack.${language}`, version: runtime.sdkVersion },
  });
  return withExceptions(event, otherExceptions(language, stack, error));
}

function otherExceptions(language: string, stack: string, error: LooseRecord): ExceptionValue[] {
  const parsed =
    language === "python" ? parsePythonTrace(stack) : language === "ruby" ? parseRubyBacktrace(stack) : null;
  const message = text(error.message, LIMITS.messageCharacters);
  const surfaced = parsed?.at(-1);
  if (parsed && surfaced)
    return [...parsed.slice(0, -1), { ...surfaced, value: surfaced.value || (message ?? "") }];
  const path = name(error.file, LIMITS.pathCharacters);
  const named = { ...EMPTY_FRAME, path, function: name(error.function), inApp: true };
  const frames = parseGoStack(stack);
  return [
    {
      type: firstName([error.type, error.name]) ?? "Error",
      module: null,
      value: message ?? stack.slice(0, LIMITS.messageCharacters),
      mechanism: null,
      frames: frames.length > 0 ? frames : path === null ? [] : [named],
      relation: null,
    },
  ];
}

function withExceptions(event: CanonicalEvent, exceptions: ExceptionValue[]): CanonicalEvent {
  const request: CapturedRequest | null = event.request;
  const path = request?.path ?? (request?.url ? pathOfUrl(request.url) : null);
  return { ...event, kind: "error", exceptions, request: request && { ...request, path } };
}

/** The generic adapters write "N/A" and "generic" where there is no request. */
function known(value: unknown): string | null {
  const read = name(value, LIMITS.pathCharacters);
  return read === "N/A" || read === "generic" ? null : read;
}

function texts(source: LooseRecord, keys: readonly string[]): string[] {
  return keys.map((key) => text(source[key], LIMITS.extraCharacters) ?? "");
}
