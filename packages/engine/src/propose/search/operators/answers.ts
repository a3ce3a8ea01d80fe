import type { Node } from "web-tree-sitter";
import type { Idea, Operator, TextChange } from "../idea.ts";
import { walk } from "../scope.ts";

/** A question that is answered the other way round wherever it is answered with yes or no. */
export const answerOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  if (!truthReturned(statement, dialect)) return;
  const answers = [...walk(scope.function)].flatMap((node) => truthReturned(node, dialect) ?? []);
  if (new Set(answers.map(({ text }) => text)).size < 2) return;
  const [yes, no] = dialect.words.truth;
  const changes = answers.map(
    (node): TextChange => ({
      start: node.startIndex,
      end: node.endIndex,
      text: node.text === yes ? no : yes,
    }),
  );
  yield {
    changes,
    kind: "answers-swapped",
    weight: 0.35,
    note: `answers ${yes} where it answered ${no}, and the other way round`,
    isHouse: false,
  };
};

function truthReturned(node: Node, dialect: Parameters<Operator>[0]["dialect"]): Node | null {
  const told = dialect.statement(node);
  const value = told.kind === "return" ? told.value : null;
  return value && dialect.view(value)?.kind === "truth" ? value : null;
}
