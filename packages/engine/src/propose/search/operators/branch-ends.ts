import { indentOf } from "../../../code/indent.ts";
import { nextLineStart } from "../../../code/text-edit.ts";
import type { Idea, Operator } from "../idea.ts";
import { share, short } from "../idea.ts";

const LEAVES = /^(?:return|raise|break|continue)$/;

/** A branch that goes on with what stands behind it, although it has dealt with its case. */
export const branchEndOperator: Operator = function* ({ statement, dialect, scope, file }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "if" || told.otherwise !== null || !dialect.isBlock(told.body)) return;
  const last = dialect.statementsOf(told.body).at(-1);
  if (!last || LEAVES.test(dialect.statement(last).kind)) return;
  const indent = indentOf(file, last);
  const at = nextLineStart(file.text, Math.max(0, last.endIndex - 1));
  const isOpen = at > 0 && file.text[at - 1] !== "\n";
  const [nothing, ...answers] = [
    dialect.words.returns(null),
    ...scope.returned.filter((text) => /^[\w.]+$/.test(text)).map((text) => dialect.words.returns(text)),
  ];
  const ways = scope.inLoop ? [...dialect.words.leave, ...answers] : [...answers, nothing];
  for (const [rank, way] of [...new Set(ways)].slice(0, 4).entries()) {
    const line = dialect.id === "python" ? way : `${way.replace(/;$/, "")};`;
    const text = isOpen ? `\n${indent}${line}` : `${indent}${line}\n`;
    yield {
      changes: [{ start: at, end: at, text }],
      kind: "branch-ended",
      weight: (way.startsWith("break") ? 0.2 : 0.4) * share(rank),
      note: `has ${short(way)} at the end of the branch on ${short(told.condition.text)}`,
      isHouse: false,
    };
  }
};
