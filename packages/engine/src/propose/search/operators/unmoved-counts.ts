import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "count-moved";
const MOST_COUNTS = 3;

/**
 * A count of an object that a function asks about before it goes on, and that nothing in the file ever moves: `coupon.uses`
 * that is compared with 0, `seats["free"]`, `this.attempts`. It goes down or up with what is done.
 */
export const unmovedCountOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement)) return;
  const kind = dialect.statement(statement).kind;
  for (const [rank, count] of countsAsked(place).slice(0, MOST_COUNTS).entries())
    for (const [order, operator] of ["-=", "+="].entries()) {
      const text = dialect.words.assigns(count, operator, "1");
      const told = { kind: KIND, weight: 0.45 * share(rank) * share(order), note: `has ${text}` };
      if (!/^(?:return|raise|break|continue)$/.test(kind)) yield behind(place, text, told);
      else if (kind !== "return" || scope.returned.length < 2 || isLast(place))
        yield inFront(place, text, told);
    }
};

function isLast({ statement, scope, dialect }: Place): boolean {
  const body = scope.function.childForFieldName("body");
  return body !== null && dialect.statementsOf(body).at(-1)?.id === statement.id;
}

/** Members and entries that the function compares with a number, or asks about alone, and that the file never moves. */
function countsAsked({ scope, dialect, file }: Place): readonly string[] {
  const found = new Set<string>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    const sides =
      seen?.kind === "compare" && /^(?:[<>]=?|[!=]==?)$/.test(seen.operator.text.trim())
        ? [seen.left, seen.right]
        : [];
    for (const side of sides) if (isCount(side, sides, dialect)) found.add(side.text);
  }
  return [...found].filter((count) => !isMoved(count, file.text));
}

function isCount(node: Node, sides: readonly Node[], { view }: Place["dialect"]): boolean {
  const seen = view(node);
  const isHeld =
    (seen?.kind === "member" && seen.property.text !== "length") ||
    (seen?.kind === "index" && view(seen.index)?.kind === "text");
  return (
    isHeld &&
    sides.some((side) => /^(?:integer|member|name)$/.test(view(side)?.kind ?? "") && side.id !== node.id)
  );
}

/** Whether the last name of a member or entry is set somewhere, but for where the object is made. */
function isMoved(count: string, text: string): boolean {
  const name = /(\w+)["']?\]?$/.exec(count)?.[1] ?? "";
  const moved = new RegExp(
    `(?:\\.|\\[["'])${name}(?:["']\\])?\\s*(?:[-+*]=|\\+\\+|--)|(?:\\+\\+|--)[\\w.]*\\.${name}\\b`,
  );
  return name === "" || moved.test(text);
}
