import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const BOUNDARY = new Set(["< <=", "<= <", "> >=", ">= >"]);

/** Another operator in comparisons and between conditions; a part of a condition left out, or denied. */
export const comparisonOperator: Operator = function* ({ expressions, dialect, statement }): Generator<Idea> {
  const { words } = dialect;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "compare") {
      const own = collapse(seen.operator.text);
      for (const [rank, other] of (words.comparisons[own] ?? []).entries()) {
        const weight = BOUNDARY.has(`${own} ${other}`) ? 1 : 0.45 * share(rank);
        yield replace(
          between(node, seen.left, seen.right),
          ` ${other} `,
          "comparison",
          weight,
          `compares by ${other} where it was ${own}`,
        );
      }
    } else if (seen?.kind === "logic") {
      const own = seen.operator.text;
      for (const other of words.logic[own] ?? [])
        yield replace(seen.operator, other, "logic", 0.5, `joins conditions by ${other} where it was ${own}`);
      yield replace(
        node,
        seen.left.text,
        "condition-dropped",
        0.25,
        `no longer asks ${short(seen.right.text)}`,
      );
      yield replace(
        node,
        seen.right.text,
        "condition-dropped",
        0.25,
        `no longer asks ${short(seen.left.text)}`,
      );
    } else if (seen?.kind === "not") {
      yield replace(
        node,
        seen.operand.text,
        "negation",
        0.35,
        `asks ${short(seen.operand.text)} without denying it`,
      );
    }
  }
  const told = dialect.statement(statement);
  if (told.kind !== "if" && told.kind !== "while") return;
  if (dialect.view(told.condition)?.kind === "compare" || dialect.view(told.condition)?.kind === "not")
    return;
  const denied = words.not(told.condition.text);
  yield replace(told.condition, denied, "negation", 0.3, `asks ${short(denied)}`);
};

/** The text from the end of one operand to the start of the other. */
function between(node: { endIndex: number }, left: { endIndex: number }, right: { startIndex: number }) {
  return { startIndex: left.endIndex, endIndex: Math.min(right.startIndex, node.endIndex) };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
