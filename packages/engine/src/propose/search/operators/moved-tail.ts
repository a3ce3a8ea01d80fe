import type { Node } from "web-tree-sitter";
import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, share } from "../idea.ts";

const MOST_LEVELS = 3;
const MOST_STATEMENTS = 4;

/**
 * The last statements of a block, together, behind that block or behind those around it: lines that were written too far in.
 * A single one behind its own block is another operator's.
 */
export const movedTailOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file } = place;
  if (!statement.parent || !dialect.isStatement(statement) || !dialect.isBlock(statement.parent)) return;
  const siblings = dialect.statementsOf(statement.parent);
  const at = siblings.findIndex(({ id }) => id === statement.id);
  const tail = siblings.slice(at);
  const last = tail.at(-1);
  if (at < 1 || !last || tail.length > MOST_STATEMENTS) return;
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, last.endIndex - 1);
  // The lines of the tail and nothing else: not a closing brace on the same line.
  if (file.text.slice(last.endIndex, end).trim() !== "") return;
  const lines = file.text.slice(start, end);
  let owner = ownerOf(statement, place);
  for (let level = 1; level <= MOST_LEVELS && owner && owner.id !== scope.function.id; level += 1) {
    const outer = indentOf(file.text, owner);
    const behind = nextLineStart(file.text, Math.max(0, owner.endIndex - 1));
    if (level > 1 || tail.length > 1) {
      const isOpen = behind > 0 && file.text[behind - 1] !== "\n";
      const moved = dedented(lines, place.indent, outer);
      const text = isOpen ? `\n${moved.replace(/\n$/, "")}` : moved.endsWith("\n") ? moved : `${moved}\n`;
      const changes =
        behind === end
          ? [{ start, end, text: dedented(lines, place.indent, outer) }]
          : [
              { start, end, text: "" },
              { start: behind, end: behind, text },
            ];
      yield {
        changes,
        kind: "tail-moved-out",
        weight: 0.3 * share(level - 1) * share(tail.length - 1),
        note: "has statements behind a block that stood inside it",
        isHouse: false,
      };
    }
    owner = ownerOf(owner, place);
  }
};

/** The statement that a block belongs to. */
function ownerOf(statement: Node, { dialect }: Place): Node | null {
  for (let node = statement.parent; node; node = node.parent)
    if (dialect.isStatement(node) || dialect.isFunction(node)) return node;
  return null;
}

function indentOf(text: string, node: Node): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, node.startIndex), node.startIndex))?.[0] ?? "";
}

function dedented(lines: string, from: string, to: string): string {
  return lines
    .split("\n")
    .map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line))
    .join("\n");
}
