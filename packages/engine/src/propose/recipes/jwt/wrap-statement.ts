import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Splice } from "./call-text.ts";
import type { NewAnswer } from "./expired-answer.ts";
import { libraryCalls } from "./library-calls.ts";
import { indentOf, indentUnit, startsLine, withLineEndings } from "./source-style.ts";
import type { VerifySite } from "./verify-site.ts";

/** Puts what nothing guards, from reading the token to checking its claims, into a `try` of its own. */
export function wrapStatement(
  code: CodeIndex,
  site: VerifySite,
  expression: string,
  answer: Pick<NewAnswer, "text">,
  body: string,
): Splice | null {
  const { file, statement } = site;
  const first = firstStatement(code, site);
  if (!/^(?:expression|return)_statement$/.test(statement.type)) return null;
  const outer = indentOf(file, first);
  if (!startsLine(file, first) || hasMultiLineString(first) || hasMultiLineString(statement)) return null;
  const unit = indentUnit(file);
  const inner = file.text
    .slice(first.startIndex, statement.endIndex)
    .split("\n")
    .map((line, index) => (index === 0 || line.trim() === "" ? line : unit + line))
    .join("\n");
  const lines = ["try:", body + inner, `${outer}except ${expression}:`, body + answer.text];
  const text = withLineEndings(file, lines.join("\n"));
  return { start: first.startIndex, end: statement.endIndex, text };
}

/** Libraries that check the claims in a second step: the statement that reads the token, if it stands just above. */
function firstStatement(code: CodeIndex, site: VerifySite): Node {
  const reads = libraryCalls(code, "decode").filter((call) => call.file.path === site.file.path);
  const holds = (node: Node) =>
    reads.some((call) => call.node.startIndex >= node.startIndex && call.node.endIndex <= node.endIndex);
  if (holds(site.statement)) return site.statement;
  for (
    let node = site.statement.previousNamedSibling, steps = 0;
    node && steps < 3;
    node = node.previousNamedSibling, steps++
  ) {
    if (node.type !== "expression_statement" && node.type !== "comment") break;
    if (holds(node)) return node;
  }
  return site.statement;
}

function hasMultiLineString(node: Node): boolean {
  return node.descendantsOfType("string").some((part) => part.startPosition.row !== part.endPosition.row);
}
