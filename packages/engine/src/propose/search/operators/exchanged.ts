import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, short, type TextChange } from "../idea.ts";
import { walk } from "../scope.ts";

const MOST_EXCHANGED = 6;
const LONGEST = 40;

/**
 * Two literals that stand at places of the same kind, each where the other belongs: what is split by, what is answered,
 * what is compared with.
 */
export const exchangedOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    if (!isLiteral(node, dialect)) continue;
    const role = roleOf(node, dialect);
    const others = [...walk(scope.function)].filter(
      (other) =>
        other.id !== node.id &&
        other.text !== node.text &&
        isLiteral(other, dialect) &&
        dialect.view(other)?.kind === dialect.view(node)?.kind &&
        roleOf(other, dialect) === role,
    );
    if (role === null) continue;
    for (const other of others.slice(0, MOST_EXCHANGED))
      yield {
        changes: [written(node, other.text), written(other, node.text)],
        kind: "literals-exchanged",
        weight: 0.2,
        note: `has ${short(node.text)} and ${short(other.text)} the other way round`,
        isHouse: false,
      };
  }
};

function written({ startIndex, endIndex }: Node, text: string): TextChange {
  return { start: startIndex, end: endIndex, text };
}

function isLiteral(node: Node, { view }: Place["dialect"]): boolean {
  return (
    /^(?:text|integer|pattern)$/.test(view(node)?.kind ?? "") && node.endIndex - node.startIndex <= LONGEST
  );
}

/** What a literal is there for, as one word; null where two alike say nothing of one another. */
function roleOf(node: Node, dialect: Place["dialect"]): string | null {
  const { parent } = node;
  if (!parent) return null;
  if (/^return/.test(parent.type)) return "answer";
  const around = dialect.view(parent);
  if (around?.kind === "compare") return `compare ${around.operator.text}`;
  const call = parent.parent ? dialect.view(parent.parent) : null;
  if (call?.kind !== "call") return null;
  return `${call.name} ${call.values.findIndex(({ id }) => id === node.id)}`;
}
