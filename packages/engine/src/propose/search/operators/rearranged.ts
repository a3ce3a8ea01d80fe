import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";

const WEIGHT = 0.05;
const TIGHT = /^(?:\*|\/|\/\/|%)$/;

/** Three values that are calculated together, in another order: `n - 1 / 2` where `n / 2 - 1` was meant. */
export const rearrangedOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  for (const node of expressions) {
    const parts = partsOf(node, dialect);
    if (!parts) continue;
    const own = withoutSpace(node.text);
    const texts = new Set<string>();
    for (const [first, second] of [parts.operators, parts.operators.toReversed()])
      for (const [left, middle, right] of orders(parts.operands)) {
        if (!first || !second || !left || !middle || !right) continue;
        const inner = `${left} ${first} ${middle}`;
        texts.add(`${TIGHT.test(second) && !TIGHT.test(first) ? `(${inner})` : inner} ${second} ${right}`);
        const later = `${middle} ${second} ${right}`;
        texts.add(`${left} ${first} ${TIGHT.test(second) && !TIGHT.test(first) ? later : `(${later})`}`);
      }
    for (const text of texts)
      if (withoutSpace(text) !== own)
        yield replace(node, text, "rearranged", WEIGHT, `calculates ${short(text)}`);
  }
};

interface Parts {
  readonly operands: readonly string[];
  readonly operators: readonly string[];
}

/** Two operators with three simple operands, however they are grouped. */
function partsOf(node: Node, dialect: Place["dialect"]): Parts | null {
  const seen = dialect.view(node);
  if (seen?.kind !== "arithmetic") return null;
  const [left, right] = [bare(seen.left), bare(seen.right)];
  const [first, second] = [dialect.view(left), dialect.view(right)];
  const isFirst = first?.kind === "arithmetic";
  if (isFirst === (second?.kind === "arithmetic")) return null;
  const inner = isFirst ? first : second;
  if (inner?.kind !== "arithmetic") return null;
  const nodes = isFirst ? [inner.left, inner.right, right] : [left, inner.left, inner.right];
  if (!nodes.every((one) => /^(?:name|integer|member|call|index)$/.test(dialect.view(one)?.kind ?? "")))
    return null;
  const operators = isFirst ? [inner.operator, seen.operator] : [seen.operator, inner.operator];
  if (!operators.every(({ text }) => /^(?:[-+*/%]|\/\/)$/.test(text))) return null;
  if (operators[0]?.text === operators[1]?.text && operators[0]?.text === "+") return null;
  return { operands: nodes.map(({ text }) => text), operators: operators.map(({ text }) => text) };
}

function bare(node: Node): Node {
  return node.type === "parenthesized_expression" ? (node.firstNamedChild ?? node) : node;
}

function orders([a = "", b = "", c = ""]: readonly string[]): readonly (readonly string[])[] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
