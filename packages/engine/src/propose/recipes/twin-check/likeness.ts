import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { statementOf } from "../edits/statements.ts";
import type { Use } from "./uses.ts";

export interface Likeness {
  /** 0 to 1: how much of both is the same, word by word. */
  readonly ratio: number;
  /** How many words are the same, besides those that every statement has. */
  readonly solid: number;
  /** Words of the twin, and what stands here in their place. */
  readonly pairs: ReadonlyMap<string, string>;
}

const IDLE = /^(?:return|=|self|await|:|in|for|if|not)$/;
const MARKS = /^[()[\]{},.:]$/;

/** How alike two uses are with the statements that they stand in; a name for what was made before is taken for that. */
export function likenessOf(own: Use, theirs: Use): Likeness {
  const [mine, other] = [wordsOf(own), wordsOf(theirs)];
  const { common, pairs } = aligned(mine, other);
  const total = mine.length + other.length;
  return {
    ratio: total === 0 ? 0 : (2 * common.length) / total,
    solid: common.filter((word) => !IDLE.test(word)).length,
    pairs,
  };
}

function wordsOf(use: Use): string[] {
  const statement = statementOf(use.node);
  const part =
    statement && /^(?:if|while)_statement$/.test(statement.type)
      ? field(statement, "condition")
      : statement?.type === "for_statement"
        ? field(statement, "right")
        : statement;
  return part ? leavesOf(part, true) : [];
}

function leavesOf(node: Node, isOpened: boolean): string[] {
  if (node.type === "comment" || MARKS.test(node.text)) return [];
  if (node.type === "string" && node.descendantsOfType("interpolation").length === 0) return [node.text];
  if (node.type === "identifier" && isOpened) {
    const made = madeOf(node);
    if (made) return leavesOf(made, false);
  }
  if (node.childCount === 0) return [node.text];
  return node.children.flatMap((child) => leavesOf(child, isOpened));
}

/** What a name stands for that was bound once, right before. */
function madeOf(name: Node): Node | null {
  const { parent } = name;
  if (parent?.type === "attribute" && field(parent, "attribute")?.id === name.id) return null;
  if (parent?.type === "keyword_argument" && field(parent, "name")?.id === name.id) return null;
  if (parent?.type === "assignment" && field(parent, "left")?.id === name.id) return null;
  const { bindings } = reachingBindings(scopeOf(name), name.text, name);
  const [only, ...others] = bindings;
  const isPlain = only?.kind === "assignment" && only.index === null && others.length === 0;
  return isPlain && only.value.endIndex < name.startIndex ? only.value : null;
}

/** The longest list of words that both have in this order, and the single words that stand for each other in between. */
function aligned(
  mine: readonly string[],
  other: readonly string[],
): { common: string[]; pairs: Map<string, string> } {
  const rows = mine.length + 1;
  const columns = other.length + 1;
  const length = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const at = (row: number, column: number) => length[row]?.[column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const line = length[row];
      if (line)
        line[column] =
          mine[row] === other[column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const common: string[] = [];
  const pairs = new Map<string, string>();
  let [row, column] = [0, 0];
  let gap: { mine: string[]; other: string[] } = { mine: [], other: [] };
  const close = () => {
    const [own, theirs] = [gap.mine[0], gap.other[0]];
    if (gap.mine.length === 1 && gap.other.length === 1 && own && theirs) pairs.set(theirs, own);
    gap = { mine: [], other: [] };
  };
  while (row < mine.length || column < other.length) {
    if (row < mine.length && column < other.length && mine[row] === other[column]) {
      close();
      common.push(mine[row] ?? "");
      row += 1;
      column += 1;
    } else if (column >= other.length || (row < mine.length && at(row + 1, column) >= at(row, column + 1)))
      gap.mine.push(mine[row++] ?? "");
    else gap.other.push(other[column++] ?? "");
  }
  close();
  return { common, pairs };
}
