import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isAnsweredError } from "../../../code/javascript/answered-errors.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { iterationAround } from "../../house/javascript/iteration.ts";
import { functionAround, type Leaving, leavings } from "../../house/javascript/leavings.ts";
import { keyOfLookup, lastBinding } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { guardEdits } from "./guard-absent.ts";
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
  { exception }: JavascriptFault,
): Idea[] {
  const thing = javascriptThing(site.name, site.expression) ?? [];
  const near = ({ path }: SourceFile) => (path === site.file.path ? 0 : 1);
  const ranked = thrown.toSorted((left, right) => near(left.leaving.file) - near(right.leaving.file));
  for (const { leaving, lookup } of ranked) {
    const { file, guard, body, subject, condition } = leaving;
    const made = writeJavascriptRefusal(
      code,
      {
        situation: "absent",
        status: 0,
        file,
        body,
        form: "throw",
        guard,
        condition,
        subject,
        thing: javascriptThing(subject, lookup) ?? [],
        lookup,
        key: keyOfLookup(lookup),
        function: code.functionAt(file.path, startLineOf(guard)),
        handler: null,
      },
      {
        file: site.file,
        statement: site.statement,
        thing,
        subject: name,
        key: keyOfLookup(site.expression),
        handler: null,
        further: [name],
      },
    );
    if (!made) continue;
    const place = `${file.path}:${startLineOf(guard)}`;
    const isPlain = condition !== null && subject !== null && condition === `!${subject}`;
    const answer = {
      ...made,
      basis: "house" as const,
      condition: isPlain ? null : (one: string) => `${one} === undefined`,
      isBlock: field(guard, "consequence")?.type === "statement_block",
      evidence: [place],
    };
    const empty = /of null\b|as it is null/.test(exception.value) ? "null" : "undefined";
    return [
      {
        name: `unknown_${thing.join("_") || "value"}`,
        sentence: `An unknown ${thing.join(" ") || "value"} is refused`,
        cause:
          `\`${name}\` was looked up and may not be there, and nothing looks whether it is: ${origin.why}`.slice(
            0,
            200,
          ),
        explanation: `Refuses right after the lookup, as ${place} does.`,
        edits: guardEdits(site, name, answer, empty),
        basis: "house",
        expectation: NO_ERROR,
        place: { path: site.file.path, line: startLineOf(site.statement) },
      },
    ];
  }
  return [];
}
