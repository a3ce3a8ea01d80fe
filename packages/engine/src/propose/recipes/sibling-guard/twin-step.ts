import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { guardLines, type SiblingGuard, siblingGuards } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/**
 * A function that takes `email = data.get("email")` for granted, beside one that does the same with another part and looks:
 * `phone = data.get("phone")`, `if not phone: errors.append("phone is missing")`. It looks as well, and says it of its own part.
 */
export function twinStepIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const { file, function: symbol } = fault;
  const value = failingValueOf(investigation);
  const node = value?.fault === "nothing" && value.place.path === file.path ? value.place.node : null;
  const own =
    symbol && node?.type === "identifier"
      ? boundTo(symbol.node, node.text, fault.statement.startIndex)
      : null;
  const statement = own && statementOf(own);
  if (!symbol || !node || !own || !statement) return null;
  const step = stepOf(own, node.text);
  if (step === null || looksItself(symbol.node, node.text, statement)) return null;
  const twins = siblingGuards(code, file, symbol.node, []).flatMap((guard) => {
    const theirs = askedIn(guard);
    const bound =
      theirs && guard.file.path === file.path ? boundTo(guard.scope, theirs, guard.node.startIndex) : null;
    return theirs && theirs !== node.text && bound && stepOf(bound, theirs) === step
      ? [{ guard, theirs }]
      : [];
  });
  const all = (code.symbolsOf(file.path)?.functions ?? []).filter(
    ({ node: other }) => other.id !== symbol.node.id,
  );
  const alike = all.filter(({ node: other }) =>
    descendantsHere(other, "assignment").some((one) => {
      const name = field(one, "left");
      return name?.type === "identifier" && stepOf(one, name.text) === step;
    }),
  );
  // Where most do without a look, the look is one of its own.
  if (twins.length === 0 || twins.length * 2 < alike.length) return null;
  const made = twins.flatMap(({ guard, theirs }) => {
    const given = guard.exit.type === "return_statement" ? guard.exit.firstNamedChild : null;
    if (given && isOtherKind(given, symbol)) return [];
    const target = { file, statement, scope: symbol.node };
    const lines = guardLines(code, guard, target, new Map([[theirs, node.text]]));
    return lines
      ? [{ guard, lines: lines.lines.map((line) => saidOf(line, theirs, node.text)), imports: lines.imports }]
      : [];
  });
  const [first] = made;
  if (!first || made.some(({ lines }) => lines.join("\n") !== first.lines.join("\n"))) return null;
  const edit = insertAfter(file, statement, first.lines);
  if (!edit) return null;
  const places = made.map(({ guard }) => `${guard.file.path}:${startLineOf(guard.node)}`).slice(0, 3);
  const status = refusedStatus(code, file.path, first.guard.exit);
  return {
    cause: `${file.path}:${fault.line} takes \`${node.text}\` for granted; ${places[0]} looks whether its part is there.`,
    explanation: `It is looked at first, as other parts are at ${places.join(", ")}.`,
    edits: [...first.imports, edit].map((one) => ({ ...one, part: "fix", together: "look" })),
    basis: "house",
    expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
    name: `without_${node.text}`,
    sentence: "What is not there is dealt with as other parts are.",
  };
}

function boundTo(scope: Node, name: string, before: number): Node | null {
  const found = descendantsHere(scope, "assignment").filter(
    (one) => field(one, "left")?.text === name && one.startIndex < before,
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** How a part is taken, with its name left open: `context.data.get(_)` of `email = context.data.get("email")`. Null where it is not taken by its name. */
function stepOf(bound: Node, name: string): string | null {
  const value = field(bound, "right");
  if (!value) return null;
  const keys = [value, ...value.descendantsOfType("string")].filter((one) => plainString(one) === name);
  const [key, ...others] = keys;
  if (!key || others.length > 0) return null;
  const start = key.startIndex - value.startIndex;
  return `${value.text.slice(0, start)}_${value.text.slice(start + key.text.length)}`.replace(/\s+/g, " ");
}

/** `phone` of `if not phone:` and `if phone is None:`. */
function askedIn({ condition }: SiblingGuard): string | null {
  return /^(?:not (\w+)|(\w+) is None)$/.exec(condition.text.trim())?.slice(1).find(Boolean) ?? null;
}

function looksItself(scope: Node, name: string, after: Node): boolean {
  return descendantsHere(scope, "if_statement").some(
    (one) =>
      one.startIndex > after.endIndex &&
      new RegExp(`\\b${name}\\b`).test(field(one, "condition")?.text ?? ""),
  );
}

/** A line that speaks of one part, said of the other. */
function saidOf(line: string, theirs: string, mine: string): string {
  const [from, to] = [theirs, mine].map((name) => name.replaceAll("_", "[_ ]"));
  return line.replace(/(["'])(?:(?!\1).)*\1/g, (text) =>
    text.replace(new RegExp(`\\b${from}\\b`, "g"), () => (to ?? mine).replaceAll("[_ ]", "_")),
  );
}
