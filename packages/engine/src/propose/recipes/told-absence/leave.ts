import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { type ToldAbsence, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing } from "../../house/javascript/ways.ts";
import { beforeIt } from "../javascript/arrow-block.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

/**
 * `if (!lease.endsOn) return null;` of another function says that it may be absent and that there is nothing to tell then;
 * a question about it that nothing answers with yes is answered with no.
 */
export function toldLeaveIdea({ code }: Investigation, missed: Missed): Idea | null {
  const { file, plain, scope, node } = missed;
  if (!scope || !/^(?:member_expression|subscript_expression|identifier)$/.test(plain.type)) return null;
  const told = toldAbsences(code).filter(
    (one) =>
      one.scope?.id !== scope.id &&
      one.ways.some((theirs) => missed.ways.some((own) => areSameThing(own, theirs))),
  );
  const nothing = told.find((one) => isNothing(one));
  // Who lets a value stand in for it says that there is something to tell.
  if (!nothing || told.some((one) => one.instead && !isNothing(one) && one.leave?.type !== "throw_statement"))
    return null;
  if (!isPredicate(scope) || !isUnanswerable(scope, node)) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const edit = beforeIt(file, node, [`if (!${plain.text}) return false${end}`]);
  if (!edit) return null;
  const where = `${nothing.file.path}:${startLineOf(nothing.whole)}`;
  return {
    name: "nothing_to_ask_about",
    sentence: "What is not there is no answer to the question",
    cause: `\`${plain.text}\` is taken for granted; ${where} allows for it to be absent.`,
    explanation: `Where it is absent, as ${where} knows it may be, the answer is no.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

/** The place leaves without it, or gives what stands for nothing. */
function isNothing({ instead, leave, present }: ToldAbsence): boolean {
  if (!instead) return leave !== null && leave.type !== "throw_statement";
  return /^(?:null|undefined|false|""|''|"-"|"–"|'-'|\[\])$/.test(instead.text) && present !== null;
}

const ASKS = /^(?:filter|some|find|findIndex|findLast)$/;

/** A callback that picks out of a list, or a function whose name is a question. */
function isPredicate(scope: Node): boolean {
  const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call && field(call, "function");
  if (callee && ASKS.test(field(callee, "property")?.text ?? "")) return true;
  const name = field(scope, "name") ?? (scope.parent && field(scope.parent, "name"));
  return /^(?:is|are|has|can|should|was|needs)[A-Z]/.test(name?.text ?? "");
}

/** Whether no value at all could make the answer yes: it lies between two bounds, or is one certain value. */
function isUnanswerable(scope: Node, node: Node): boolean {
  const [only, ...others] = returnsOf(scope).values;
  if (!only || others.length > 0) return false;
  const names = derivedFrom(scope, node);
  const parts = conjuncts(only).filter((part) => readsAny(part, names, node));
  if (parts.length === 0 || parts.some(isDenied)) return false;
  const sides = new Set(parts.flatMap((part) => boundOf(part, names, node) ?? []));
  return sides.has("equal") || (sides.has("low") && sides.has("high"));
}

function conjuncts(node: Node): Node[] {
  if (node.type === "parenthesized_expression" && node.firstNamedChild)
    return conjuncts(node.firstNamedChild);
  if (node.type === "binary_expression" && field(node, "operator")?.text === "&&")
    return [field(node, "left"), field(node, "right")].flatMap((side) => (side ? conjuncts(side) : []));
  return [node];
}

function isDenied({ type }: Node): boolean {
  return type === "unary_expression";
}

/** Names that hold something made of the value. */
function derivedFrom(scope: Node, node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  for (const declarator of scope.descendantsOfType("variable_declarator")) {
    const [name, value] = [field(declarator, "name"), field(declarator, "value")];
    if (name?.type === "identifier" && value && readsAny(value, found, node)) found.add(name.text);
  }
  return found;
}

function readsAny(part: Node, names: ReadonlySet<string>, node: Node): boolean {
  if (part.startIndex <= node.startIndex && node.endIndex <= part.endIndex) return true;
  if (part.descendantsOfType(node.type).some(({ text }) => text === node.text)) return true;
  return [part, ...part.descendantsOfType("identifier")].some(
    (one) => one.type === "identifier" && names.has(one.text),
  );
}

/** `low` of `left >= 0`, `high` of `left <= 60`, `equal` of `kind === "Point"`. */
function boundOf(part: Node, names: ReadonlySet<string>, node: Node): "low" | "high" | "equal" | null {
  const [left, right] = [field(part, "left"), field(part, "right")];
  const operator = field(part, "operator")?.text ?? "";
  if (part.type !== "binary_expression" || !left || !right) return null;
  const [isLeft, isRight] = [left, right].map((side) => readsAny(side, names, node));
  if (isLeft === isRight) return null;
  if (/^===?$/.test(operator)) return "equal";
  if (!/^[<>]=?$/.test(operator)) return null;
  return operator.startsWith(">") === isLeft ? "low" : "high";
}
