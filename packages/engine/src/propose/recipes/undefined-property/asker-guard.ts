import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { calleeOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptAnswer } from "../../house/javascript/answer.ts";
import { type JavascriptRefusal, javascriptRefusals } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { guardIdea, isUnderCondition } from "./guard-absent.ts";
import { sitesOf } from "./sites.ts";
import { boundIn, carefulReads } from "./tolerated.ts";

/**
 * What the application holds, such as who is signed in, is looked at elsewhere after the same call: it is refused here in the
 * same words.
 */
export function sameCallGuardIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  origin: Origin,
  isWanted: (refusal: JavascriptRefusal) => boolean = () => true,
): Idea[] {
  const { code } = investigation;
  const empty = /of null\b|as it is null/.test(fault.exception.value) ? "null" : "undefined";
  return sitesOf(code, origin)
    .flatMap((site): Idea[] => {
      const { file, statement, handler, expression } = site;
      const asked = calledBy(expression);
      if (asked === null || (site.name === null && isUnderCondition(site))) return [];
      for (const refusal of javascriptRefusals(code)) {
        if (!refusal.lookup || calledBy(refusal.lookup) !== asked || !isWanted(refusal)) continue;
        // What is handed on at once gets the name that the house has for it.
        const name = site.name ?? freeName(code, file, statement, refusal.subject ?? "found");
        const thing = javascriptThing(name, expression) ?? [];
        const target = { file, statement, thing, subject: name, key: null, handler, further: [name] };
        const made = writeJavascriptRefusal(code, refusal, target, false);
        if (!made) continue;
        const { condition, subject, guard } = refusal;
        const isNamed = condition !== null && subject !== null && /^[!\w\s=.]+$/.test(condition);
        const answer: JavascriptAnswer = {
          ...made,
          basis: "house",
          condition: isNamed
            ? (own) => condition.replace(new RegExp(`\\b${subject.replace(/\W/g, "\\$&")}\\b`, "g"), own)
            : null,
          isBlock: field(guard, "consequence")?.type === "statement_block",
          evidence: [`${refusal.file.path}:${startLineOf(guard)}`],
        };
        return [guardIdea(site, name, thing, answer, origin, empty)];
      }
      return [];
    })
    .slice(0, 1);
}

/**
 * Who asks, and the like, is looked up by a function of the house, and refused elsewhere in another way than a thing that is
 * not there: `const session = await getSession(request); if (!session) return unauthorized();`.
 */
export function askerGuardIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
  origin: Origin,
): Idea[] {
  const { code } = investigation;
  const isOfHouse = ({ lookup, file }: JavascriptRefusal) => {
    const name = lookup && calledBy(lookup);
    return name !== null && code.resolve(file.path, name) !== null;
  };
  const found = sameCallGuardIdeas(
    investigation,
    fault,
    origin,
    (refusal) => refusal.situation === "unauthenticated" && isOfHouse(refusal),
  );
  // Where others go on without it, a request that only reads may be one of these.
  const isRead = /^(?:GET|HEAD)$/i.test(investigation.event?.request?.method ?? "GET");
  return isRead && sitesOf(code, origin).some(({ expression }) => goesOnElsewhere(code, expression))
    ? []
    : found;
}

/** `session ? whole : shown`, `user?.id` of the same call in another function. */
function goesOnElsewhere(code: CodeIndex, expression: Node): boolean {
  const asked = calledBy(expression);
  if (asked === null) return false;
  return code
    .mentions(asked)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .some(({ node }) =>
      carefulReads(node).some((name) => {
        const bound = boundIn(node, name);
        return bound !== null && calledBy(bound) === asked;
      }),
    );
}

/** `getSession` of `await getSession()`. */
function calledBy(expression: Node): string | null {
  const call = /^(?:await_expression|non_null_expression|parenthesized_expression)$/.test(expression.type)
    ? expression.firstNamedChild
    : expression;
  return call?.type === "call_expression" ? (calleeOf(call)?.text ?? null) : null;
}
