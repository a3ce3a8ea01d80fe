import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { handlerAt } from "../recipes/fault/handler.ts";
import { type RequestPart, requestPartIn } from "../recipes/fault/request-part.ts";
import { keyOf } from "../recipes/nothing/lookup-key.ts";
import { type Refusal, refusalsOf } from "./refusals.ts";
import { thingOf } from "./words.ts";

/**
 * How the house answers where a lookup finds nothing. What an address names and nobody knows is one case, what a body
 * refers to or a list is narrowed by is another: only refusals of what is named in the same part of a request serve,
 * and those of which nobody can tell. Where there are none, the others show the form, though not that it is so
 * answered.
 * @param askedIn The part that names what is looked up; null where it cannot be told.
 */
export function absentRefusals(code: CodeIndex, askedIn: string | null): readonly Refusal[] {
  const all = refusalsOf(code);
  const absent = all.filter(({ situation }) => situation === "absent");
  const wanted = kindOf(askedIn);
  if (wanted === null) return absent;
  const references = wanted === "path" ? [] : all.flatMap((one) => referenceIn(code, one, wanted) ?? []);
  const same = absent.filter((one) => partNamedBy(code, one) === wanted);
  if (references.length + same.length > 0) return [...references, ...same];
  const untold = absent.filter((one) => partNamedBy(code, one) === null);
  return untold.length > 0 ? untold : absent;
}

/** Whether a refusal is known to be of what another part of a request names. */
export function isOfOtherPart(code: CodeIndex, refusal: Refusal, askedIn: string | null): boolean {
  const [own, wanted] = [partNamedBy(code, refusal), kindOf(askedIn)];
  return wanted !== null && own !== null && own !== wanted;
}

/** A refusal with 400 or 422 of what was looked for by this part of the request, and not of the part itself. */
function referenceIn(code: CodeIndex, refusal: Refusal, wanted: Kind): Refusal | null {
  const { situation, lookup, subject } = refusal;
  const isLookup = situation === "missing_part" || situation === "unlisted";
  if (!isLookup || !lookup || partNamedBy(code, refusal) !== wanted) return null;
  return { ...refusal, situation: "absent", thing: thingOf(subject, lookup) ?? [] };
}

type Kind = "path" | "query" | "body" | "header";

function kindOf(part: string | null): Kind | null {
  if (part === "form") return "body";
  if (part === "cookie") return "header";
  return part === "path" || part === "query" || part === "body" || part === "header" ? part : null;
}

const known = new WeakMap<CodeIndex, Map<string, Kind | null>>();

/** The part of the request by which a guard's lookup is asked; null where that cannot be told. */
function partNamedBy(code: CodeIndex, refusal: Refusal): Kind | null {
  const parts = known.get(code) ?? new Map<string, Kind | null>();
  known.set(code, parts);
  const place = `${refusal.file.path}:${refusal.guard.startIndex}`;
  const found = parts.get(place);
  if (found !== undefined) return found;
  const part = readPart(code, refusal);
  parts.set(place, part);
  return part;
}

function readPart(code: CodeIndex, { file, guard, lookup, function: symbol }: Refusal): Kind | null {
  const handler = symbol && handlerAt(code, symbol);
  const key = (lookup && keyOf(lookup)) ?? askedKey(guard);
  const part: RequestPart | null = key && requestPartIn({ code, frames: [] }, handler, file.path, key);
  return kindOf(part);
}

/** `name` of `if name not in CUSTOMERS:` */
function askedKey(guard: Node): Node | null {
  const [compared] = guard.descendantsOfType("comparison_operator");
  return compared && / not in /.test(compared.text) ? compared.firstNamedChild : null;
}
