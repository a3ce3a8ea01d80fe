import type { Node } from "web-tree-sitter";
import { lineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";

const MOST_NAMES = 5;
const LONGEST = 120;

/** A statement of a loop that is done only where two values of the loop stand in some relation. */
export const askedOfTwoOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, file, indent, unit, scope } = place;
  if (!scope.inLoop || !dialect.isStatement(statement) || statement.text.length > LONGEST) return;
  if (!/^(?:assign|expression|return)$/.test(dialect.statement(statement).kind)) return;
  if (/\n|declaration/.test(statement.text + statement.type)) return;
  const names = [...new Set([...loopNames(place), ...scope.names])]
    .filter((name) => !/^(?:list|map|function)$/.test(scope.kindOf(name)))
    .slice(0, MOST_NAMES);
  const { words } = dialect;
  const pairs = names.flatMap((left, at) => names.slice(at + 1).map((right) => [left, right] as const));
  const conditions = pairs.flatMap(([left, right]) => [
    words.equal(left, right),
    dialect.id === "python" ? `${left} != ${right}` : `${left} !== ${right}`,
    `${left} < ${right}`,
    `${left} > ${right}`,
  ]);
  const at = lineStart(file.text, statement.startIndex) + indent.length;
  if (at !== statement.startIndex) return;
  for (const [rank, condition] of conditions.entries()) {
    const text = words.guarded(condition, [statement.text], indent, unit);
    yield {
      changes: [{ start: at, end: statement.endIndex, text }],
      kind: "asked-of-two",
      weight: 0.14 * share(rank),
      note: `does ${short(statement.text)} only when ${short(condition)}`,
      isHouse: false,
    };
  }
};

/** What the loops around a statement go through, the innermost first. */
function loopNames({ statement, dialect, scope }: Place): string[] {
  const found: string[] = [];
  for (let node: Node | null = statement.parent; node && node.id !== scope.function.id; node = node.parent) {
    const told = dialect.statement(node);
    if (told.kind === "for" && told.target)
      found.push(...(told.target.text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  }
  return found.filter((name) => !/^(?:const|let|var)$/.test(name));
}
