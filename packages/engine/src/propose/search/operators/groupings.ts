import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import type { View } from "../view.ts";

/** Conditions that are joined in another order: `a and b or c` for `a and (b or c)`, `not a and b` for `not (a and b)`. */
export const groupingOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const outer = logicOf(node, place);
    if (!outer) continue;
    const own = outer.operator.text;
    const left = logicOf(outer.left, place);
    if (left && left.operator.text !== own) {
      const behind = `${outer.left.text.slice(left.right.endIndex - outer.left.startIndex)} ${own} ${outer.right.text}`;
      const before = outer.left.text.slice(0, left.right.startIndex - outer.left.startIndex);
      yield* regrouped(node, `${before}(${left.right.text}${behind})`);
    }
    const right = logicOf(outer.right, place);
    if (right && right.operator.text !== own) {
      const behind = outer.right.text.slice(right.left.endIndex - outer.right.startIndex);
      yield* regrouped(node, `(${outer.left.text} ${own} ${right.left.text})${behind}`);
    }
    yield* outOfBrackets(node, outer, place);
    const denied = dialect.view(outer.left);
    if (denied?.kind === "not")
      yield* regrouped(node, dialect.words.not(`${denied.operand.text} ${own} ${outer.right.text}`), 0.15);
    const inner = deniedLogic(node, place);
    if (inner) yield* inner;
  }
};

/** `(a or b) and c`, where the second of the two was meant to be joined with `c` alone. */
function* outOfBrackets(node: Node, outer: Extract<View, { left: Node }>, place: Place): Generator<Idea> {
  const own = outer.operator.text;
  const [left, right] = [outer.left, outer.right].map((side) => logicOf(inside(side), place));
  if (left && outer.left.type === BRACKETS && left.operator.text !== own) {
    const tail = `${own} ${outer.right.text}`;
    yield* regrouped(node, `${left.left.text} ${left.operator.text} (${left.right.text} ${tail})`);
    yield* regrouped(node, `(${left.left.text} ${tail}) ${left.operator.text} ${left.right.text}`);
  }
  if (right && outer.right.type === BRACKETS && right.operator.text !== own) {
    const head = `${outer.left.text} ${own}`;
    yield* regrouped(node, `(${head} ${right.left.text}) ${right.operator.text} ${right.right.text}`);
  }
}

const BRACKETS = "parenthesized_expression";

function inside(node: Node): Node {
  return node.type === BRACKETS ? (node.firstNamedChild ?? node) : node;
}

function* regrouped(node: Node, text: string, weight = 0.3): Generator<Idea> {
  yield replace(node, text, "regrouped", weight, `asks ${short(text)}`);
}

/** `not (a and b)` with the denial on the first alone. */
function* deniedLogic(node: Node, { dialect }: Place): Generator<Idea> {
  const around = node.parent?.type === "parenthesized_expression" ? node.parent.parent : null;
  const seen = around ? dialect.view(around) : null;
  const own = dialect.view(node);
  if (!around || seen?.kind !== "not" || own?.kind !== "logic") return;
  const text = `${dialect.words.not(own.left.text)} ${own.operator.text} ${own.right.text}`;
  yield replace(around, `(${text})`, "regrouped", 0.15, `asks ${short(text)}`);
}

function logicOf(node: Node, { dialect }: Place): Extract<View, { left: Node }> | null {
  const seen = dialect.view(node);
  return seen?.kind === "logic" ? seen : null;
}
