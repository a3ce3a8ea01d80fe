import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";

/**
 * A loop that answers with its first entry whatever it is: only one of yes and no is an answer there, the other is known
 * once all entries were looked at.
 */
export const loopAnswerOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, indent, unit, scope } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "return" || !told.value || !isLastOfLoop(place)) return;
  const kind = dialect.view(told.value)?.kind;
  if (!kind || !/^(?:compare|chain|logic|not|call|name|member)$/.test(kind)) return;
  const { words } = dialect;
  yield* foundFirst(told.value, place);
  const [yes, no] = words.truth;
  const value = told.value.text;
  const others = scope.returned.filter((text) => text !== value);
  const written: readonly [condition: string, answer: string][] = [
    [opposite(told.value, place), no],
    [value, yes],
  ];
  for (const [condition, answer] of written)
    yield {
      changes: [
        {
          start: statement.startIndex,
          end: statement.endIndex,
          text: words.guarded(condition, [words.returns(answer)], indent, unit),
        },
      ],
      kind: "loop-answer",
      // What is answered behind the loop is the other one.
      weight: others.includes(answer) ? 0.15 : others.includes(answer === yes ? no : yes) ? 0.6 : 0.3,
      note: `answers ${answer} in the loop only when ${short(condition)}`,
      isHouse: false,
    };
};

/** What is looked for in one entry after the other is answered where it is found. */
function* foundFirst(value: Node, { statement, dialect, indent, unit, scope }: Place): Generator<Idea> {
  if (dialect.view(value)?.kind !== "call" || statement.text.includes("\n")) return;
  const { words } = dialect;
  const name = "found";
  if (scope.names.includes(name)) return;
  const assigned = dialect.id === "python" ? `${name} = ${value.text}` : `const ${name} = ${value.text};`;
  for (const [rank, condition] of [name, words.isSomething(name)].entries())
    yield {
      changes: [
        {
          start: statement.startIndex,
          end: statement.endIndex,
          text: `${assigned}\n${indent}${words.guarded(condition, [words.returns(name)], indent, unit)}`,
        },
      ],
      kind: "loop-answer",
      weight: 0.4 * share(rank),
      note: `answers ${short(value.text)} only where it is something`,
      isHouse: false,
    };
}

/** Whether a statement is the last one in the body of a loop, so that the loop never comes to its second entry. */
function isLastOfLoop({ statement, dialect }: Place): boolean {
  const block = statement.parent;
  const owner = block && dialect.isBlock(block) ? block.parent : block;
  if (!owner || !block || !/^(?:for|while)$/.test(dialect.statement(owner).kind)) return false;
  return !dialect.isBlock(block) || dialect.statementsOf(block).at(-1)?.id === statement.id;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  ...{ "===": "!==", "!==": "===", "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">" },
  ...{ in: "not in", "not in": "in", is: "is not", "is not": "is" },
};

function opposite(value: Node, { dialect }: Place): string {
  const seen = dialect.view(value);
  if (seen?.kind === "not") return seen.operand.text;
  const other = seen?.kind === "compare" ? OPPOSITES[seen.operator.text.trim()] : undefined;
  if (seen?.kind !== "compare" || other === undefined || seen.operator.childCount > 0)
    return dialect.words.not(value.text);
  if (dialect.id === "javascript" && /^(?:in|instanceof|is)/.test(seen.operator.text))
    return dialect.words.not(value.text);
  return `${seen.left.text} ${other} ${seen.right.text}`;
}
