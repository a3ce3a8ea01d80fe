import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { type RequestPart, requestPartOf } from "../../recipes/javascript/request-part.ts";
import { operandOf } from "../../recipes/undefined-property/operand.ts";
import { type JavascriptRefusal, javascriptRefusals } from "./refusals.ts";
import { javascriptThing } from "./things.ts";

/**
 * How the house answers where a lookup finds nothing. What an address names and nobody knows is one case, what a body
 * refers to or a list is narrowed by is another: only refusals of what is named in the same part of a request serve,
 * and those of which nobody can tell. Where there are none, the others show the form, though not that it is so
 * answered.
 * @param askedIn The part that names what is looked up; null where it cannot be told.
 */
export function absentRefusals(
  code: CodeIndex,
  askedIn: RequestPart["kind"] | null,
): readonly JavascriptRefusal[] {
  const all = javascriptRefusals(code);
  const absent = all.filter(({ situation }) => situation === "absent");
  if (askedIn === null) return absent;
  if (askedIn === "params") return absent.filter((one) => isOf(partNamedBy(code, one), "params"));
  const references = all.flatMap((one) =>
    one.situation === "missing_part" && isLookup(one) && partNamedBy(code, one) === askedIn
      ? [{ ...one, situation: "absent" as const, thing: javascriptThing(one.subject, one.lookup) ?? [] }]
      : [],
  );
  const same = absent.filter((one) => partNamedBy(code, one) === askedIn);
  if (references.length + same.length > 0) return [...references, ...same];
  const untold = absent.filter((one) => partNamedBy(code, one) === null);
  return untold.length > 0 ? untold : absent;
}

/** Whether a refusal is known to be of what another part of a request names. */
export function isOfOtherPart(
  code: CodeIndex,
  refusal: JavascriptRefusal,
  askedIn: RequestPart["kind"] | null,
): boolean {
  const own = partNamedBy(code, refusal);
  return askedIn !== null && own !== null && own !== askedIn;
}

function isOf(part: RequestPart["kind"] | null, wanted: RequestPart["kind"]): boolean {
  return part === null || part === wanted;
}

function isLookup({ lookup, subject }: JavascriptRefusal): boolean {
  if (!lookup || subject === null) return false;
  const inner = lookup.type === "await_expression" ? lookup.firstNamedChild : lookup;
  return inner?.type === "call_expression" || inner?.type === "subscript_expression";
}

const known = new WeakMap<CodeIndex, Map<string, RequestPart["kind"] | null>>();

/** The part of the request by which a guard's lookup is asked; null where that cannot be told. */
function partNamedBy(
  code: CodeIndex,
  { file, guard, lookup }: JavascriptRefusal,
): RequestPart["kind"] | null {
  const parts = known.get(code) ?? new Map<string, RequestPart["kind"] | null>();
  known.set(code, parts);
  const place = `${file.path}:${guard.startIndex}`;
  const found = parts.get(place);
  if (found !== undefined) return found;
  const key: Node | null = lookup && operandOf(lookup);
  const part = key ? (requestPartOf({ code, frames: [] }, file.path, key)?.kind ?? null) : null;
  parts.set(place, part);
  return part;
}
