import { type Idea, type Operator, share, short } from "../idea.ts";

const MIRRORED: Readonly<Record<string, readonly string[]>> = {
  "<": [">"],
  ">": ["<"],
  "<=": [">"],
  ">=": ["<"],
};

/** An `else` behind "less" that is meant for "more" alone: what is equal belongs to neither, and is left as it is. */
export const elseConditionOperator: Operator = function* ({ statement, dialect }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "if" || told.otherwise?.type !== "else_clause") return;
  const [word] = told.otherwise.children;
  const isPlain = told.otherwise.namedChildren.every(({ type }) => type !== "if_statement");
  const seen = dialect.view(told.condition);
  if (word?.type !== "else" || !isPlain || seen?.kind !== "compare") return;
  for (const [rank, operator] of (MIRRORED[seen.operator.text] ?? []).entries()) {
    const condition = `${seen.left.text} ${operator} ${seen.right.text}`;
    const text = dialect.id === "python" ? `elif ${condition}` : `else if (${condition})`;
    yield {
      changes: [{ start: word.startIndex, end: word.endIndex, text }],
      kind: "else-condition",
      weight: 0.3 * share(rank),
      note: `does what stands behind else only when ${short(condition)}`,
      isHouse: false,
    };
  }
};
