import type { CapturedValue } from "../event.ts";
import { LIMITS } from "../limits.ts";

/**
 * Reading of JSON that strangers wrote. Clients send numbers for strings, lists for objects and nothing at all, so
 * each function takes anything and answers with what can be used of it, or with `null`. None of them throws.
 */

export type LooseRecord = Readonly<Record<string, unknown>>;

const NOTHING: LooseRecord = {};
const CUT = "…";

/** The object itself, or an empty one. Lists are no objects. */
export function record(value: unknown): LooseRecord {
  return isRecord(value) ? value : NOTHING;
}

export function isRecord(value: unknown): value is LooseRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list as sent, `{values: […]}` unwrapped, a single object as a list of one; anything else is empty. */
export function listOfRecords(value: unknown): readonly LooseRecord[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  if (Array.isArray(value.values)) return value.values.filter(isRecord);
  return Object.keys(value).length > 0 && !("values" in value) ? [value] : [];
}

/** Text without what PostgreSQL and JSON cannot hold (NUL, lone surrogates), cut to `limit` characters. */
export function cleanText(value: string, limit: number): string {
  const kept = value.length > limit ? `${value.slice(0, limit - 1)}${CUT}` : value;
  return (kept.includes("\0") ? kept.replaceAll("\0", "") : kept).toWellFormed();
}

/** Text of a scalar, JSON of anything larger; null where there is nothing to show. */
export function text(value: unknown, limit: number = LIMITS.nameCharacters): string | null {
  if (typeof value === "string") return cleanText(value, limit);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return null;
  return cleanText(JSON.stringify(captured(value, limit)), limit);
}

/** Like `text`, with white space around it removed and null for what is empty then. */
export function name(value: unknown, limit: number = LIMITS.nameCharacters): string | null {
  return text(value, limit)?.trim() || null;
}

/** The first of several spellings that holds text. */
export function firstName(values: readonly unknown[], limit: number = LIMITS.nameCharacters): string | null {
  for (const value of values) {
    const found = name(value, limit);
    if (found !== null) return found;
  }
  return null;
}

/** A whole number of 0 or more, also when sent as text. */
export function count(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

export function flag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** Pairs of an object, of a list of pairs, or of a list of `{key, value}`; values that are missing become empty text. */
export function pairs(value: unknown, limit: number): [string, string][] {
  const entries = Array.isArray(value) ? value.map(pairOf) : isRecord(value) ? Object.entries(value) : [];
  const read: [string, string][] = [];
  for (const entry of entries) {
    if (!entry || read.length >= LIMITS.pairs) continue;
    const key = name(entry[0]);
    if (key === null) continue;
    const values = Array.isArray(entry[1]) ? entry[1] : [entry[1]];
    for (const one of values.slice(0, LIMITS.pairs - read.length)) read.push([key, text(one, limit) ?? ""]);
  }
  return read;
}

function pairOf(entry: unknown): readonly [unknown, unknown] | null {
  if (Array.isArray(entry)) return [entry[0], entry[1]];
  if (!isRecord(entry)) return null;
  return [entry.key ?? entry.name, entry.value];
}

/** What is left of an allowance that several values share. */
export interface Budget {
  characters: number;
}

/** A copy of any JSON within bounds of depth, breadth and size. Keys that could reach a prototype are left out. */
export function captured(value: unknown, characters: number, shared?: Budget): CapturedValue {
  const budget = { characters: Math.min(characters, shared?.characters ?? characters) };
  const before = budget.characters;
  const copy = copyWithin(value, budget, 0);
  if (shared) shared.characters -= before - Math.max(0, budget.characters);
  return copy;
}

/** `captured` for an object: always an object, also where something else was sent. */
export function capturedRecord(
  value: unknown,
  characters: number,
  shared?: Budget,
): Record<string, CapturedValue> {
  const source = Array.isArray(value)
    ? Object.fromEntries(value.map((item, index) => [String(index), item]))
    : record(value);
  return captured(source, characters, shared) as Record<string, CapturedValue>;
}

function copyWithin(value: unknown, budget: Budget, depth: number): CapturedValue {
  if (typeof value === "string") {
    const kept = cleanText(value, Math.max(1, budget.characters));
    budget.characters -= kept.length;
    return kept;
  }
  budget.characters -= 4;
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object") return String(value).slice(0, LIMITS.nameCharacters);
  if (depth >= LIMITS.nesting) return CUT;
  return Array.isArray(value) ? copyList(value, budget, depth) : copyObject(value, budget, depth);
}

function copyList(value: readonly unknown[], budget: Budget, depth: number): CapturedValue[] {
  const copy: CapturedValue[] = [];
  for (const item of value) {
    if (copy.length >= LIMITS.entries || budget.characters <= 0) break;
    copy.push(copyWithin(item, budget, depth + 1));
  }
  return copy;
}

function copyObject(value: object, budget: Budget, depth: number): Record<string, CapturedValue> {
  const copy: Record<string, CapturedValue> = {};
  let entries = 0;
  for (const key in value) {
    if (!Object.hasOwn(value, key) || key === "__proto__") continue;
    if (entries++ >= LIMITS.entries || budget.characters <= 0) break;
    const kept = cleanText(key, LIMITS.nameCharacters);
    budget.characters -= kept.length;
    copy[kept] = copyWithin((value as LooseRecord)[key], budget, depth + 1);
  }
  return copy;
}
