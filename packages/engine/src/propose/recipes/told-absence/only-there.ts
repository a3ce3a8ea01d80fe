import type { Node } from "web-tree-sitter";
import { indentOf } from "../../../code/indent.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { onlyIn, type ToldAbsence, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing } from "../../house/javascript/ways.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode, statementOf } from "../javascript/statements.ts";
import { written } from "../sibling-care/write.ts";
import type { Missed } from "./missed.ts";

/**
 * `if (order.customer) lines.push(order.customer.name)` beside `lines.push(order.customer.name)`: the same is done only where
 * it is there. Of a list that others go through only where it is there, nothing is gone through.
 */
export function onlyThereIdea({ code, event }: Investigation, missed: Missed): Idea | null {
  const { file, plain, node } = missed;
  const all = toldAbsences(code).filter(
    (told) =>
      told.scope?.id !== missed.scope?.id &&
      told.ways.some((theirs) => missed.ways.some((own) => areSameThing(own, theirs))),
  );
  // Who lets something stand in for it says more.
  if (all.some(({ instead }) => instead && !/^(?:null|undefined|false|""|''|\[\])$/.test(instead.text)))
    return null;
  for (const told of all.filter(({ only }) => only !== null)) {
    const edits = sameDone(code, missed, told) ?? (isGoneThrough(node) ? [listOrNone(missed)] : null);
    if (!edits) continue;
    const where = `${told.file.path}:${startLineOf(told.whole)}`;
    return {
      name: "done_where_it_is_there",
      sentence: "What is not there is left out as elsewhere",
      cause: `\`${plain.text}\` may be absent, and is read without looking; ${where} asks first.`,
      explanation: `Does nothing with it where it is absent, as ${where} does.`,
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(plain) },
    };
  }
  return null;
}

/** The statement that is the same as the guarded one, behind the same question. */
function sameDone(code: Parameters<typeof written>[0], missed: Missed, told: ToldAbsence) {
  const { file, node } = missed;
  const statement = statementOf(node);
  const guarded = onlyIn(told.only);
  const condition = field(told.whole, "condition");
  if (!statement || !guarded || !condition || statement.type !== "expression_statement") return null;
  const [own, theirs] = [missed.ways[0]?.[0], told.ways[0]?.[0]];
  if (!own || !theirs || plainText(statement) !== plainText(guarded, theirs, own)) return null;
  const nothing = { startIndex: condition.startIndex, endIndex: condition.startIndex } as Node;
  const made = written(
    code,
    { own: file, house: told.file },
    { whole: condition, core: nothing, ownText: "" },
    new Map([[theirs, own]]),
  );
  if (!made) return null;
  const isBlock = told.only?.type === "statement_block";
  const indent = indentOf(file, statement);
  const unit = /^\t/m.test(file.text) ? "\t" : "  ";
  const text = isBlock
    ? `if ${made.text} {\n${indent}${unit}${statement.text.replaceAll("\n", `\n${unit}`)}\n${indent}}`
    : `if ${made.text} ${statement.text}`;
  return [...made.imports, replaceNode(file, statement, text)];
}

/** A statement without what is said about types and the end of its line. */
function plainText(statement: Node, from?: string, to?: string): string {
  const text = statement.text
    .replace(/;$/, "")
    .replace(/!(?=[.[])/g, "")
    .replace(/\s+/g, " ");
  return from && to
    ? text.replace(new RegExp(`\\b${from.replaceAll("$", "\\$")}\\b(?=[.[])`, "g"), to)
    : text;
}

const WALKS = /^(?:forEach|map|filter|flatMap|some|every|join|slice|concat|reduce)$/;

function isGoneThrough(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "for_in_statement") return field(parent, "right")?.id === node.id;
  if (parent?.type === "spread_element") return parent.parent?.type !== "object";
  const call =
    parent?.type === "member_expression" && field(parent, "object")?.id === node.id ? parent.parent : null;
  const method = parent && field(parent, "property")?.text;
  if (call?.type !== "call_expression" || !method || !WALKS.test(method)) return false;
  return method !== "reduce" || (field(call, "arguments")?.namedChildCount ?? 0) > 1;
}

function listOrNone({ file, node, plain }: Missed) {
  const text = `${withoutTypes(plain).text} ?? []`;
  return replaceNode(file, node, node.parent?.type === "for_in_statement" ? text : `(${text})`);
}
