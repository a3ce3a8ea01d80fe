import type { Node } from "web-tree-sitter";
import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, short } from "../idea.ts";

/** One statement that only gives a name its value, or calls something, left out; or that one and the next. */
export const removalOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const block = statement.parent;
  if (!block || !dialect.isStatement(statement) || !isPlain(statement, place)) return;
  const siblings = dialect.statementsOf(block);
  const at = siblings.findIndex(({ id }) => id === statement.id);
  // A block needs something to stand in it.
  if (siblings.length > 1) yield left([statement], place, overwrites(statement, place) ? 0.12 : 0.08);
  const next = siblings[at + 1];
  if (!next || siblings.length < 3 || !isPlain(next, place)) return;
  const isSecondTime = [statement, next].every((one) => overwrites(one, place));
  yield left([statement, next], place, isSecondTime ? 0.15 : 0.06);
};

/** Whether a statement gives a name a further value: without it the name has the one from before. */
function overwrites(node: Node, { dialect, scope, file }: Place): boolean {
  const told = dialect.statement(node);
  if (told.kind !== "assign" || dialect.view(told.target)?.kind !== "name") return false;
  const before = file.text.slice(scope.function.startIndex, node.startIndex);
  const name = told.target.text.replaceAll("$", "\\$");
  return new RegExp(`(?<![\\w$.])${name}\\b[^=\\n()]*=(?!=)`).test(before);
}

function left(statements: readonly Node[], { file }: Place, weight: number): Idea {
  const [first, last] = [statements[0], statements.at(-1)];
  const start = lineStart(file.text, first?.startIndex ?? 0);
  const end = nextLineStart(file.text, Math.max(0, (last?.endIndex ?? 0) - 1));
  return {
    changes: [{ start, end, text: "" }],
    kind: "statement-dropped",
    weight,
    note: `leaves ${statements.map(({ text }) => short(text)).join(" and ")} out`,
    isHouse: false,
  };
}

/** Whether a statement has lines of its own and does not decide where the function goes on. */
function isPlain(node: Node, { dialect, file }: Place): boolean {
  if (!/^(?:assign|expression)$/.test(dialect.statement(node).kind)) return false;
  const before = file.text.slice(lineStart(file.text, node.startIndex), node.startIndex);
  const behind = file.text.slice(node.endIndex, nextLineStart(file.text, Math.max(0, node.endIndex - 1)));
  return before.trim() === "" && /^\s*;?\s*$/.test(behind);
}
