import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;

/**
 * `typeof value === "object"` in front of what reads from the value: it holds for `null` as well, which has nothing to read.
 */
export function nullObjectGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const { path, node, members } = place;
    const file = code.file(path);
    if (!file || file.isTest || members.length > 0) continue;
    if (!/^(?:identifier|member_expression|subscript_expression)$/.test(node.type)) continue;
    for (const test of [...guardsAround(node), ...leavingsBefore(node)]) {
      const edit = widened(file, test, node.text);
      if (edit)
        return [
          guess(scene, 0.95, {
            name: "null_is_no_object",
            sentence: "The request is answered also where a value is null",
            cause: `\`typeof\` says "object" of null as well, and \`${node.text}\` is null.`,
            explanation: `Asks whether \`${node.text}\` is null, too.`,
            edits: [edit],
            basis: "standard",
            place: { path, line: startLineOf(test) },
          }),
        ];
    }
  }
  return [];
}

/** Conditions that hold where the node stands. */
function guardsAround(node: Node): Node[] {
  const found: Node[] = [];
  for (let current: Node = node; current.parent && !isFunctionNode(current); current = current.parent) {
    const { parent } = current;
    const isBranch = parent.type === "if_statement" || parent.type === "ternary_expression";
    const condition = isBranch
      ? field(parent, "consequence")?.id === current.id
        ? field(parent, "condition")
        : null
      : parent.type === "binary_expression" &&
          field(parent, "operator")?.text === "&&" &&
          field(parent, "right")?.id === current.id
        ? field(parent, "left")
        : null;
    if (condition) found.push(condition);
  }
  return found;
}

/** `if (typeof value !== "object") return value;` in front of the node. */
function leavingsBefore(node: Node): Node[] {
  const found: Node[] = [];
  for (let current: Node = node; current.parent && !isFunctionNode(current); current = current.parent) {
    for (let before = current.previousNamedSibling; before; before = before.previousNamedSibling) {
      if (before.type !== "if_statement" || field(before, "alternative")) continue;
      const body = field(before, "consequence");
      const last = body?.type === "statement_block" ? body.namedChildren.at(-1) : body;
      const condition = field(before, "condition");
      if (condition && /^(?:return|throw|continue)_statement$/.test(last?.type ?? "")) found.push(condition);
    }
  }
  return found;
}

/** The question for `"object"` with the one for null; null where there is none, or null is asked for already. */
function widened(file: SourceFile, condition: Node, name: string): ReturnType<typeof textEdit> | null {
  const own = [condition, ...condition.descendantsOfType("binary_expression")].filter(
    (node) => node.type === "binary_expression",
  );
  const asks = own.find(
    (node) =>
      field(node, "left")?.text.replace(/[()]/g, " ").replace(/\s+/g, " ").trim() === `typeof ${name}` &&
      /^["'`]object["'`]$/.test(field(node, "right")?.text ?? ""),
  );
  const operator = asks ? (field(asks, "operator")?.text ?? "") : "";
  const isAsked = own.some((node) => asksForNull(node, name));
  if (!asks || isAsked || condition.text.startsWith("!")) return null;
  const outer = asks.parent?.type === "binary_expression" ? field(asks.parent, "operator")?.text : undefined;
  const joint = operator.startsWith("=") ? "&&" : "||";
  const text = joint === "&&" ? `${name} !== null && ${asks.text}` : `${name} === null || ${asks.text}`;
  const isMixed = outer !== undefined && /^(?:&&|\|\||\?\?)$/.test(outer) && outer !== joint;
  return textEdit(file, asks.startIndex, asks.endIndex, isMixed ? `(${text})` : text);
}

/** `value && …`, `value !== null` */
function asksForNull(node: Node, name: string): boolean {
  const sides = [field(node, "left"), field(node, "right")].map((side) => side?.text.replace(/^!/, ""));
  const operator = field(node, "operator")?.text ?? "";
  if (operator === "&&" || operator === "||") return sides.includes(name);
  return /^[!=]==?$/.test(operator) && sides.includes(name) && sides.includes("null");
}
