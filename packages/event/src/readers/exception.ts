import type { ExceptionValue, Mechanism } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { type DebugIds, readFrames } from "./frame.ts";
import { type Budget, flag, isRecord, type LooseRecord, listOfRecords, name, record, text } from "./loose.ts";

/** The chain of a Sentry event, oldest first, from `{values: […]}`, a flat list or a single object. */
export function readExceptions(exception: unknown, platform: string, debugIds?: DebugIds): ExceptionValue[] {
  const locals: Budget = { characters: LIMITS.eventLocalsCharacters };
  const sent = listOfRecords(exception).slice(-LIMITS.exceptions);
  return sent.map((value, index) =>
    readException(value, platform, index === sent.length - 1, locals, debugIds),
  );
}

/**
 * Whether an SDK made up the exception to give a message its stack: it has no class then. What was said is returned,
 * null for any other chain.
 */
export function messageInDisguise(exception: unknown): string | null {
  const [only, ...others] = listOfRecords(exception);
  if (!only || others.length > 0 || record(only.mechanism).synthetic !== true || name(only.type) !== null)
    return null;
  return name(only.value, LIMITS.messageCharacters);
}

function readException(
  value: LooseRecord,
  platform: string,
  surfaced: boolean,
  locals: Budget,
  debugIds?: DebugIds,
): ExceptionValue {
  const stacktrace = isRecord(value.stacktrace) || Array.isArray(value.stacktrace);
  return {
    ...className(value),
    value: text(value.value, LIMITS.messageCharacters) ?? "",
    mechanism: readMechanism(value.mechanism),
    frames: readFrames(stacktrace ? value.stacktrace : value.raw_stacktrace, locals, debugIds),
    relation: surfaced ? null : relationOf(record(value.mechanism).source, platform),
  };
}

function className(value: LooseRecord): { type: string; module: string | null } {
  const type = name(value.type) ?? "Error";
  const module = name(value.module);
  return module === null ? splitClassName(type) : { type, module };
}

/** `jose.exceptions.ExpiredSignatureError` in its parts. What does not look like a dotted name stays whole. */
export function splitClassName(written: string): { type: string; module: string | null } {
  const dot = written.lastIndexOf(".");
  if (dot < 1 || !/^[\p{L}_$][\p{L}\p{N}_$<>]*(?:\.[\p{L}_$<][\p{L}\p{N}_$<>]*)+$/u.test(written))
    return { type: written, module: null };
  return { type: written.slice(dot + 1), module: written.slice(0, dot) };
}

function readMechanism(value: unknown): Mechanism | null {
  if (!isRecord(value)) return null;
  return {
    type: name(value.type) ?? "generic",
    handled: flag(value.handled),
    synthetic: value.synthetic === true,
  };
}

/** Older clients do not say how the links of a chain hang together; each language has one usual way. */
function relationOf(source: unknown, platform: string): ExceptionValue["relation"] {
  const link = typeof source === "string" ? source : "";
  if (link === "__cause__" || link === "cause") return "cause";
  if (link === "__context__") return "context";
  if (/^(?:exceptions|errors)\b/.test(link)) return "member";
  return platform === "python" ? "context" : "cause";
}
