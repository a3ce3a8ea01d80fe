import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, short, type TextChange } from "../idea.ts";
import { walk } from "../scope.ts";

const WEIGHT = 0.3;
const MOST_PLACES = 16;

/**
 * Who asks whether a place is not the first wants the one before it, who asks whether it is not the last the one behind
 * it: entries read at that place under such a condition, at one place and wherever a function asks so.
 */
export const neighbourOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  const own = readUnder(statement, dialect);
  if (own.length === 0) return;
  const all = [...walk(scope.function)].flatMap((node) => readUnder(node, dialect));
  const distinct = [...new Map(all.map((change) => [change.start, change])).values()];
  yield beside(own);
  if (distinct.length > own.length && distinct.length <= MOST_PLACES) yield beside(distinct);
};

function beside(changes: readonly TextChange[]): Idea {
  return {
    changes,
    kind: "neighbour-read",
    weight: WEIGHT,
    note: `reads the entry beside, ${short(changes[0]?.text ?? "")}${changes.length > 1 ? `, at ${changes.length} places` : ""}`,
    isHouse: false,
  };
}

/** Reads of entries in the branch of a statement, moved by what its condition asks of their place. */
function readUnder(statement: Node, dialect: Place["dialect"]): TextChange[] {
  const told = dialect.statement(statement);
  const asked = told.kind === "if" ? stepOf(told.condition.text) : null;
  if (told.kind !== "if" || !asked) return [];
  return [...walk(told.body)].flatMap((node) => {
    const seen = dialect.view(node);
    if (seen?.kind !== "index" || seen.index.text !== asked.name || !isTaken(node, dialect)) return [];
    return { start: seen.index.startIndex, end: seen.index.endIndex, text: asked.text };
  });
}

/** Whether an entry is read, not set, and by nothing further that is asked of it. */
function isTaken(node: Node, { statement }: Place["dialect"]): boolean {
  for (let around = node.parent; around; around = around.parent) {
    const told = statement(around);
    if (told.kind === "assign")
      return !(told.target.startIndex <= node.startIndex && node.endIndex <= told.target.endIndex);
    if (told.kind !== "other") return true;
  }
  return true;
}

function stepOf(condition: string): { name: string; text: string } | null {
  const first = /^(\w+) ?(?:> ?0|!==? ?0|>= ?1)$/.exec(condition)?.[1];
  if (first) return { name: first, text: `${first} - 1` };
  const last =
    /^(\w+) ?(?:<|!==?) ?(?:len\([\w.]+\)|[\w.]+) ?- ?1$/.exec(condition)?.[1] ??
    /^(\w+) ?\+ ?1 ?(?:<|!==?) ?(?:len\([\w.]+\)|[\w.]+)$/.exec(condition)?.[1];
  return last ? { name: last, text: `${last} + 1` } : null;
}
