import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import { readBehind, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing } from "../../house/javascript/ways.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import type { Missed } from "./missed.ts";

/**
 * `feature.geometry.type === "Point"` of a geometry that may be absent by its type: what is not there is not of the kind
 * that is asked for. Only where the house lets nothing stand in for it.
 */
export function sameKindIdea({ code, event }: Investigation, missed: Missed): Idea | null {
  const { file, node, plain } = missed;
  const read = readBehind(node);
  const question = read?.whole.parent;
  if (
    !read ||
    question?.type !== "binary_expression" ||
    !/^===?$/.test(field(question, "operator")?.text ?? "")
  )
    return null;
  const other = [field(question, "left"), field(question, "right")].find(
    (side) => side && side.id !== read.whole.id,
  );
  if (!other || !isComparable(other) || !/^\.[\w$.]+$/.test(read.rest) || !isAnswer(question)) return null;
  const told = toldAbsences(code).filter(({ ways }) =>
    ways.some((theirs) => missed.ways.some((own) => areSameThing(own, theirs))),
  );
  // What stands in for this very part is an answer of its own, unless it is a word for people.
  const isAnswered = told.some(
    ({ instead, present, about }) =>
      instead !== null &&
      !/^(?:null|undefined|false|\[\]|\{\})$/.test(instead.text) &&
      !/^(["'`])(?:[^"'`]*[a-z\W][^"'`]*)?\1$/.test(instead.text) &&
      (present === null || partIn(present, about) === read.rest),
  );
  if (isAnswered) return null;
  // What another value is like might be absent itself.
  if (!isCertain(other) && (told.length === 0 || !isPicked(question))) return null;
  if (told.length === 0 && !isDeclaredOptional(code, file.path, plain)) return null;
  return {
    name: "not_of_the_kind",
    sentence: "What is not there is not of the kind that is asked for",
    cause: `\`${plain.text}\` may be absent, and is asked for its ${lastNameOf(read.whole) ?? "kind"} without looking.`,
    explanation: `What is not there is not \`${other.text}\`; the answer is no, as for all others.`,
    edits: [{ ...textEdit(file, plain.endIndex, node.endIndex, "?"), part: "fix" }],
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

/** `.country` where the part is all that is told: `order.address?.country`. */
function partIn(present: Node, about: Node): string | null {
  const reads = [present, ...present.descendantsOfType(about.type)].filter(
    (node) => node.text === about.text,
  );
  const [read] = reads.flatMap((node) => readBehind(node) ?? []);
  return read?.whole.id === withoutTypes(present).id ? read.rest : null;
}

function isComparable(node: Node): boolean {
  return isCertain(node) || /^(?:identifier|member_expression)$/.test(node.type);
}

/** Whether the question picks out of a list. */
function isPicked(question: Node): boolean {
  let scope = question.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const call = scope?.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call && field(call, "function");
  return /^(?:filter|find|findIndex|some|findLast)$/.test((callee && field(callee, "property")?.text) ?? "");
}

function isCertain(node: Node): boolean {
  if (/^(?:null|undefined)$/.test(node.text)) return false;
  return (
    /^(?:string|number|true)$/.test(node.type) ||
    (/^(?:identifier|member_expression)$/.test(node.type) && /(?:^|\.)[A-Z]/.test(node.text))
  );
}

/** Whether the question is what a function or callback that asks gives: it is not denied, and nothing is chosen by it in place. */
function isAnswer(question: Node): boolean {
  for (let inner = question; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (parent.type === "return_statement") return true;
    if (isFunctionNode(parent)) return field(parent, "body")?.id === inner.id;
    const isJoined =
      parent.type === "binary_expression" && /^(?:&&|\|\|)$/.test(field(parent, "operator")?.text ?? "");
    if (!isJoined && parent.type !== "parenthesized_expression") return false;
  }
  return false;
}
