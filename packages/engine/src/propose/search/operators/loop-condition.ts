import type { Node } from "web-tree-sitter";
import type { Place } from "../idea.ts";
import { walk } from "../scope.ts";

/** Names that the condition of a loop around the statement asks for. */
export function conditionNames({ statement, dialect, scope }: Place): string[] {
  for (let node: Node | null = statement; node && node.id !== scope.function.id; node = node.parent) {
    const told = dialect.statement(node);
    if (told.kind === "while")
      return [
        ...new Set(
          [...walk(told.condition)].filter(({ type }) => type === "identifier").map(({ text }) => text),
        ),
      ];
  }
  return [];
}
