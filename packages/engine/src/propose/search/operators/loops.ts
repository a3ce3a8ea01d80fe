import { nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, replace } from "../idea.ts";
import { walk } from "../scope.ts";

const UPDATE = { "++": "--", "--": "++" } as const;
const EXITS = /^(?:return|raise|break|continue)$/;

/** What a loop of JavaScript goes through, which way it counts, and where a case of a switch ends. */
export const loopOperator: Operator = function* ({ statement, dialect, file, indent }): Generator<Idea> {
  if (dialect.id !== "javascript") return;
  const word = statement.type === "for_in_statement" ? statement.childForFieldName("operator") : null;
  if (word) {
    const other = word.text === "in" ? "of" : "in";
    yield replace(
      word,
      other,
      "loop-word",
      0.4,
      `goes through what is ${other === "of" ? "in" : "the name of"} it`,
    );
  }
  const body = statement.childForFieldName("body");
  const updates = [...walk(statement)].filter(
    (node) => node.type === "update_expression" && (!body || node.endIndex <= body.startIndex),
  );
  for (const node of updates) {
    const sign = node.children.find(({ type }) => type === "++" || type === "--");
    if (sign)
      yield replace(
        sign,
        UPDATE[sign.type as keyof typeof UPDATE],
        "count",
        0.2,
        `counts by ${UPDATE[sign.type as keyof typeof UPDATE]}`,
      );
  }
  const parent = statement.parent;
  if (!parent || !/^switch_(?:case|default)$/.test(parent.type) || !dialect.isStatement(statement)) return;
  const isLast = dialect.statementsOf(parent).at(-1)?.id === statement.id;
  if (!isLast || EXITS.test(dialect.statement(statement).kind)) return;
  const at = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
  yield {
    changes: [{ start: at, end: at, text: `${indent}break;\n` }],
    kind: "case-ended",
    weight: 0.4,
    note: "ends the case of the switch",
    isHouse: false,
  };
};
