import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { statementOf } from "../javascript/statements.ts";
import type { Piece } from "./offer.ts";

/** That something is to be as it is, whatever its siblings are. */
const ON_PURPOSE =
  /\b(?:on purpose|deliberate(?:ly)?|intentional(?:ly)?|by design|by contract|unlike the others?|must (?:not|never|end|fail|throw|reject|crash|stop|be (?:absolute|whole|kept|a (?:text|string)))|stays? (?:a |as )|as (?:it|they) (?:is|are|comes?)|not (?:\w+ ?ed|wrapped|caught|guarded|converted|parsed)\b|not quiet|do(?:es)? not (?:wrap|guard|catch|convert|parse)|never (?:\w+ed|a number)|absolute|whole (?:address|url))\b/i;
const MOST_LINES = 4;

export function isSaidOnPurpose(text: string): boolean {
  return ON_PURPOSE.test(text);
}

/** Whether a comment at a place, or above the function around it, says that it is meant to be otherwise. */
export function isOnPurpose({ file, node }: Piece): boolean {
  const lines = file.text.split(/\r?\n/);
  const statement = statementOf(node) ?? node;
  const rows = new Set([node.startPosition.row, statement.startPosition.row]);
  for (let scope: Node | null = node; scope; scope = scope.parent)
    if (isFunctionNode(scope)) {
      rows.add((statementOf(scope) ?? scope).startPosition.row);
      break;
    }
  const own = lines[startLineOf(node) - 1] ?? "";
  const trailing = /\/\/.*$/.exec(own)?.[0] ?? "";
  return [trailing, ...[...rows].map((row) => commentAbove(lines, row))].some((text) =>
    ON_PURPOSE.test(text),
  );
}

/** Lines of a comment that stand right above a row. */
function commentAbove(lines: readonly string[], row: number): string {
  const found: string[] = [];
  for (let at = row - 1; at >= 0 && found.length < MOST_LINES; at -= 1) {
    const line = (lines[at] ?? "").trim();
    if (!/^(?:\/\/|\/\*|\*)/.test(line)) break;
    found.unshift(line);
  }
  return found.join(" ");
}
