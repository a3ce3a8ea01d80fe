import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isAnsweredError } from "../../../code/javascript/answered-errors.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { iterationAround } from "../../house/javascript/iteration.ts";
import { type Leaving, leavings } from "../../house/javascript/leavings.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { leftAsThere } from "./lookup-leaving.ts";
import { operandOf } from "./operand.ts";
import { type Site, sitesOf } from "./sites.ts";

/** A lookup in a container that may find nothing, and the error of the project's own that is thrown then. */
interface Thrown {
  readonly leaving: Leaving;
  readonly lookup: Node;
  readonly error: string;
}

/**
 * Outside of requests, a lookup that finds nothing ends in the error that the project throws wherever else a lookup finds
 * nothing, and answers. Only where those who called throw the same error, or where the key was given by the caller, as
 * it was there: what a record refers to in a list that is shown is no reason to refuse the list.
 */
export function thrownElsewhereIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  origin: Origin,
): Idea[] {
  const { code } = investigation;
  if (fault.handler) return [];
  return sitesOf(code, origin)
    .flatMap((site): Idea[] => {
      const key = operandOf(site.expression);
      if (site.name === null || !key || !isContainerRead(site.expression)) return [];
      const all = missesOf(code, site);
      const thrown = all.flatMap((one) => thrownBy(code, one) ?? []);
      const errors = new Set(thrown.map(({ error }) => error));
      const [error] = errors;
      if (thrown.length === 0 || thrown.length < all.length || errors.size !== 1 || error === undefined)
        return [];
      const isFit =
        isThrownOnTrace(investigation, error) ||
        (isGiven(key) && thrown.some(({ lookup }) => isGiven(operandOf(lookup))));
      if (!isFit) return [];
      return written(investigation, site, site.name, thrown, origin, fault);
    })
    .slice(0, 1);
}

/** What the project does about other lookups in containers that find nothing; items that are passed over stand for loops alone. */
function missesOf(code: CodeIndex, { statement }: Site): Leaving[] {
  const isItem = iterationAround(statement) !== null;
  return leavings(code).filter(
    (one) => one.situation === "nothing" && (isItem || one.form !== "skip") && isContainerRead(lookupOf(one)),
  );
}

function lookupOf({ guard, subject }: Leaving): Node | null {
  return subject !== null && /^[\w$]+$/.test(subject) ? lastBinding(guard, subject) : null;
}

function thrownBy(code: CodeIndex, leaving: Leaving): Thrown | null {
  const lookup = lookupOf(leaving);
  const error = /^throw\s+new\s+([\w$]+)/.exec(leaving.body.at(-1)?.text ?? "")?.[1];
  if (!lookup || error === undefined || leaving.form !== "throw" || !isAnsweredError(code, error))
    return null;
  return { leaving, lookup, error };
}

/** `rates.get(code)`, `shifts.find((one) => …)`, `UNITS[name]`. */
function isContainerRead(node: Node | null): boolean {
  if (node?.type === "non_null_expression") return isContainerRead(node.firstNamedChild);
  if (node?.type === "subscript_expression")
    return /^(?:identifier|member_expression)$/.test(field(node, "index")?.type ?? "");
  const callee = node?.type === "call_expression" ? field(node, "function") : null;
  return (
    callee?.type === "member_expression" &&
    /^(?:get|find|findLast)$/.test(field(callee, "property")?.text ?? "")
  );
}

/** Whether a key is a parameter of the function around it: who called named it. */
function isGiven(key: Node | null): boolean {
  if (key?.type !== "identifier") return false;
  for (let around = functionAround(key); around; around = functionAround(around)) {
    const parameters = field(around, "parameters") ?? field(around, "parameter");
    if (parameters && boundNames(parameters).includes(key.text)) return around.parent?.type !== "arguments";
  }
  return false;
}

/** Whether a function of the trace throws this error itself. */
function isThrownOnTrace({ code, frames }: Investigation, error: string): boolean {
  const thrown = new RegExp(`\\bthrow\\s+new\\s+${error.replace(/\$/g, "\\$")}\\(`);
  return frames.some(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    // A callback stands in the function that hands it on.
    for (let around = symbol?.node ?? null; around; around = functionAround(around))
      if (thrown.test(around.text)) return true;
    return false;
  });
}

function written(
  { code }: Investigation,
  site: Site,
  name: string,
  thrown: readonly Thrown[],
  origin: Origin,
  fault: JavascriptFault,
): Idea[] {
  const near = ({ path }: SourceFile) => (path === site.file.path ? 0 : 1);
  const ranked = thrown.toSorted((left, right) => near(left.leaving.file) - near(right.leaving.file));
  for (const { leaving, lookup } of ranked) {
    const { subject, condition } = leaving;
    const isPlain = condition !== null && subject !== null && condition === `!${subject}`;
    const there = { leaving, lookup, form: "throw", asksForUndefined: !isPlain } as const;
    const made = leftAsThere(code, fault, origin, site, name, there, {
      end: "is refused",
      does: (place) => `Refuses right after the lookup, as ${place} does.`,
    });
    if (made) return [made];
  }
  return [];
}
