import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short, type TextChange } from "../idea.ts";
import { walk } from "../scope.ts";

const WEIGHT = 0.4;
const MOST_PLACES = 8;

/**
 * The least or the most that is looked for: what was compared with it is what is kept, at all such places of a function.
 * And what a condition asks of is what its statement sets, where both are members of the same.
 */
export const keptValueOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  yield* askedOfOther(statement, dialect);
  const own = otherThanCompared(statement, dialect);
  if (!own) return;
  const all = [...walk(scope.function)].flatMap((node) => otherThanCompared(node, dialect) ?? []);
  yield kept([own]);
  if (all.length > 1 && all.length <= MOST_PLACES) yield kept(all);
};

interface Kept {
  readonly node: Node;
  readonly compared: string;
}

function kept(all: readonly Kept[]): Idea {
  return {
    changes: all.map(
      ({ node, compared }): TextChange => ({ start: node.startIndex, end: node.endIndex, text: compared }),
    ),
    kind: "compared-kept",
    weight: WEIGHT,
    note: `keeps ${short(all[0]?.compared ?? "")}, which it compares${all.length > 1 ? `, at ${all.length} places` : ""}`,
    isHouse: false,
  };
}

/** The value that a condition's only statement gives to a name, where the condition compared that name with another one. */
function otherThanCompared(statement: Node, dialect: Place["dialect"]): Kept | null {
  const told = dialect.statement(statement);
  if (told.kind !== "if" || told.otherwise) return null;
  const only = dialect.isBlock(told.body) ? dialect.statementsOf(told.body) : [told.body];
  const [first, ...others] = only;
  const inner = first && others.length === 0 ? dialect.statement(first) : null;
  if (inner?.kind !== "assign" || (inner.operator?.text ?? "=") !== "=") return null;
  for (const part of joinedBy(told.condition, dialect)) {
    const seen = dialect.view(part);
    if (seen?.kind !== "compare" || !/^[<>]=?$/.test(seen.operator.text)) continue;
    const [left, right, target] = [seen.left.text, seen.right.text, inner.target.text];
    const compared = left === target ? right : right === target ? left : null;
    if (compared !== null && compared !== inner.value.text) return { node: inner.value, compared };
  }
  return null;
}

const ASKED_WEIGHT = 0.55;

/** `if (list.first === node) list.last = before`: the condition asks of another member than the one that is set. */
function* askedOfOther(statement: Node, dialect: Place["dialect"]): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "if" || told.otherwise) return;
  const [first, ...others] = dialect.isBlock(told.body) ? dialect.statementsOf(told.body) : [told.body];
  const inner = first && others.length === 0 ? dialect.statement(first) : null;
  const set = inner?.kind === "assign" ? dialect.view(inner.target) : null;
  if (inner?.kind !== "assign" || set?.kind !== "member" || told.condition.text.includes(inner.target.text))
    return;
  const asked = dialect.view(told.condition);
  for (const side of asked?.kind === "compare" ? [asked.left, asked.right] : [told.condition]) {
    const seen = dialect.view(side);
    if (seen?.kind === "member" && seen.object.text === set.object.text)
      yield replace(
        side,
        inner.target.text,
        "set-asked",
        ASKED_WEIGHT,
        `asks of ${short(inner.target.text)}, which it sets`,
      );
  }
}

/** Parts of a condition that all have to be true. */
function joinedBy(condition: Node, dialect: Place["dialect"]): Node[] {
  const seen = dialect.view(condition);
  if (seen?.kind !== "logic" || !/^(?:and|&&)$/.test(seen.operator.text)) return [condition];
  return [...joinedBy(seen.left, dialect), ...joinedBy(seen.right, dialect)];
}
