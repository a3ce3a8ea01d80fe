import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Leaving, leavings } from "../../house/javascript/leavings.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { lookupForm } from "../../house/same-lookup/javascript.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { iterationOfItems } from "./guard-absent.ts";
import { leftAsThere } from "./lookup-leaving.ts";
import { type Site, sitesOf } from "./sites.ts";

const FAILED =
  /^(?:err|error|fail|failed|failure|left|ko|reject|rejected|bad|notOk|no|none|problem|invalid)(?:$|[A-Z_])/;
const FINE = /^(?:ok|okay|success|succeed|right|some|valid|done|fine|good)(?:$|[A-Z_])/;
const SAYS_FAILED =
  /^\{[^{}]*?\b(?:ok|success|succeeded|valid|isOk|isValid)\s*:\s*false\b|^\{[^{}]*?\b(?:status|kind|type|tag|_tag)\s*:\s*["'](?:error|err|fail|failed|failure|left)["']|^\{\s*(?:error|err|failure)\b/;
const SAYS_FINE =
  /^\{[^{}]*?\b(?:ok|success|succeeded|valid|isOk|isValid)\s*:\s*true\b|^\{[^{}]*?\b(?:status|kind|type|tag|_tag)\s*:\s*["'](?:ok|success|right)["']|^\{\s*(?:value|data|result)\b/;

/** Whether a function tells in what it gives whether it did its work: `ok(value)` and `err("unknown parcel")`, `{ ok: true, … }`. */
export function givesResults({ node }: FunctionSymbol): boolean {
  const declared = field(node, "return_type")?.text ?? "";
  if (/\b(?:Result|Either|Outcome|ResultAsync)\s*(?:<|$)/.test(declared)) return true;
  const given = returnsOf(node).values.map(plain);
  return given.some(saysFine) && given.every((value) => saysFine(value) || saysFailed(value));
}

/**
 * A lookup that misses in a function that gives results of either kind gives the failure that the house gives for such a thing:
 * its callers ask for that, and not for null.
 */
export function failureResultIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  origin: Origin,
): Idea[] {
  const { code } = investigation;
  return sitesOf(code, origin)
    .flatMap((site): Idea[] => {
      const symbol = site.handler ? null : resultFunctionAround(code, site);
      if (!symbol || iterationOfItems(site.statement) !== null) return [];
      return written(investigation, fault, origin, site);
    })
    .slice(0, 1);
}

/** The function of the site itself, where it gives results. */
export function resultFunctionAround(code: CodeIndex, { file, statement }: Site): FunctionSymbol | null {
  const own = functionAround(statement);
  const symbol = code.symbolsOf(file.path)?.functions.find(({ node }) => node.id === own?.id);
  return symbol && givesResults(symbol) ? symbol : null;
}

function plain(value: Node): Node {
  const inner = /^(?:parenthesized|await|as|satisfies)_expression$/.test(value.type)
    ? value.firstNamedChild
    : null;
  return inner ? plain(inner) : value;
}

function saysFailed(value: Node): boolean {
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  return callee ? FAILED.test(lastNameOf(callee) ?? "") : SAYS_FAILED.test(value.text);
}

function saysFine(value: Node): boolean {
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  return callee ? FINE.test(lastNameOf(callee) ?? "") : SAYS_FINE.test(value.text);
}

function lookupOf({ guard, subject }: Leaving): Node | null {
  return subject !== null && /^[\w$]+$/.test(subject) ? lastBinding(guard, subject) : null;
}

function givenBy({ body }: Leaving): Node | null {
  const last = body.at(-1);
  return last?.type === "return_statement" && last.firstNamedChild ? plain(last.firstNamedChild) : null;
}

function written({ code }: Investigation, fault: JavascriptFault, origin: Origin, site: Site): Idea[] {
  const form = lookupForm(site.expression);
  const thing = javascriptThing(site.name, site.expression) ?? [];
  const name = site.name ?? freeName(code, site.file, site.statement, thing.join("_") || "found");
  const own = functionAround(site.statement);
  const rank = (leaving: Leaving): number => {
    const theirs = javascriptThing(leaving.subject, lookupOf(leaving)) ?? [];
    return (
      (form !== null && leaving.lookedUp === form ? 8 : 0) +
      (theirs.join() === thing.join() ? 4 : 0) +
      (leaving.definition?.id === own?.id ? 2 : 0) +
      (leaving.file.path === site.file.path ? 2 : 0)
    );
  };
  const ranked = leavings(code)
    .filter((leaving) => {
      const given = givenBy(leaving);
      const isLookup = /^(?:call|subscript|await)_expression$/.test(lookupOf(leaving)?.type ?? "");
      return (
        leaving.situation === "nothing" && leaving.form === "return" && isLookup && given && saysFailed(given)
      );
    })
    .map((leaving) => ({ leaving, rank: rank(leaving) }))
    .filter((one) => one.rank >= 2)
    .toSorted((left, right) => right.rank - left.rank);
  for (const { leaving } of ranked) {
    const { subject, condition } = leaving;
    const asksForUndefined = condition !== null && subject !== null && condition !== `!${subject}`;
    const there = { leaving, lookup: lookupOf(leaving), form: "return", asksForUndefined } as const;
    const made = leftAsThere(code, fault, origin, site, name, there, {
      end: "is told as a failure",
      does: (place) => `Gives the failure that ${place} gives, which callers ask for.`,
    });
    if (made) return [made];
  }
  return [];
}
