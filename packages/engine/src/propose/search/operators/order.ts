import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, share, short } from "../idea.ts";

const FARTHEST = 5;

/** A case that is asked too late: a condition with its answer in front of those before it. Neighbours are swapped elsewhere. */
export const earlierOperator: Operator = function* ({ statement, dialect, file, indent }): Generator<Idea> {
  const block = statement.parent;
  if (!block || !dialect.isStatement(statement) || dialect.statement(statement).kind !== "if") return;
  const siblings = dialect.statementsOf(block);
  const at = siblings.findIndex(({ id }) => id === statement.id);
  const removal = {
    start: lineStart(file.text, statement.startIndex),
    end: nextLineStart(file.text, Math.max(0, statement.endIndex - 1)),
  };
  for (let steps = 2; steps <= Math.min(FARTHEST, at); steps += 1) {
    const before = siblings[at - steps];
    if (!before || dialect.statement(before).kind !== "if") return;
    const spot = lineStart(file.text, before.startIndex);
    yield {
      changes: [
        { start: spot, end: spot, text: `${indent}${statement.text}\n` },
        { ...removal, text: "" },
      ],
      kind: "asked-earlier",
      weight: 0.25 * share(steps - 2),
      note: `asks ${short(statement.text)} before ${short(before.text)}`,
      isHouse: false,
    };
  }
};
