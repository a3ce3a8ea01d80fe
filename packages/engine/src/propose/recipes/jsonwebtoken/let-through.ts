import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentLines, indentOf, indentUnit } from "../../../code/indent.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import type { TokenLibrary } from "./libraries.ts";
import { callAt, conditionsFor } from "./token-calls.ts";

/** Words of a middleware that lets everybody in, and tells who it is where it can. */
const FOR_ALL =
  /^(?:optional|optionally|maybe|soft|guest|guests|anonymous|public|attach|identify|recogni[sz]e|whoever)$/;
const SAID =
  /\b(?:optional(?:ly)?|guests?|anonymous(?:ly)?|for everybody|everyone|open to all|public|if (?:there is one|they are|signed in|logged in|present|any))\b/i;

/**
 * A middleware that lets everybody through, and says who it is where there is a token: one that does not hold is none.
 * Null where the middleware is none of this kind; empty where nothing says that it lets everybody in.
 */
export function letThroughIdeas(
  investigation: Investigation,
  { frames, exception }: JavascriptFault,
  library: TokenLibrary,
): Idea[] | null {
  const { code, event } = investigation;
  for (const [index, { path, line }] of [...frames.entries()].toReversed()) {
    const file = code.file(path);
    const symbol = code.functionAt(path, line);
    const next = symbol && parameterNames(symbol.node)[2];
    if (!file || !symbol || !next) continue;
    const inner = frames[index + 1];
    const called = inner ? (code.functionAt(inner.path, inner.line)?.name ?? null) : null;
    const call = callAt(file, line, called);
    if (!call || !goesOnWithout(symbol.node, call, next)) return null;
    const said = saidOf(investigation, file, symbol.node);
    const end = usesSemicolons(file) ? ";" : "";
    const { isRefusal, imports } = conditionsFor(code, file, library);
    const lines = ["// A token that does not hold is none.", `if (!(${isRefusal})) throw error${end}`];
    const edit = said === null ? null : triedEdit(file, symbol.node, call, lines);
    if (said === null || !edit) return [];
    return [
      {
        name: "refused_token",
        sentence: "A token that does not hold is none where nobody has to have one",
        cause: `Whoever has no token is let through, and ${exception.type} of one that does not hold ends the request.`,
        explanation: `Goes on without it, as where there is no token (${said}); every other error goes.`,
        edits: [...imports, edit].map((one) => ({ ...one, part: "fix" })),
        basis: "house",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path, line: startLineOf(call) },
        variant: null,
      },
    ];
  }
  return null;
}

/** `if (token) request.user = read(token); next();`: the call is made only where there is a token, and next is called anyhow. */
function goesOnWithout(definition: Node, call: Node, next: string): boolean {
  const body = field(definition, "body");
  const statements = body?.type === "statement_block" ? body.namedChildren : [];
  const isNext = (node: Node | undefined) =>
    new RegExp(`^(?:return )?${next}\\(\\);?$`).test(node?.text ?? "");
  const check = ancestorOfType(call, ["if_statement"], definition);
  const consequence = check && field(check, "consequence");
  if (
    check &&
    consequence &&
    consequence.startIndex <= call.startIndex &&
    call.endIndex <= consequence.endIndex
  )
    return !field(check, "alternative") && isNext(statements.at(-1));
  // `if (!token) return next();`
  const isLeft = statements.some(
    (one) =>
      one.type === "if_statement" &&
      one.endIndex <= call.startIndex &&
      /^\(\s*(?:!|\w+ === )/.test(field(one, "condition")?.text ?? "") &&
      new RegExp(`\\breturn ${next}\\(\\)|^\\{?\\s*${next}\\(\\);?\\s*return;?`).test(
        field(one, "consequence")?.text ?? "",
      ),
  );
  return isLeft && isNext(statements.at(-1));
}

/** All that is done where there is a token is tried, up to where the middleware goes on. */
function triedEdit(file: SourceFile, definition: Node, call: Node, lines: readonly string[]): Edit | null {
  const statements = field(definition, "body")?.namedChildren ?? [];
  const first = statements.findIndex(
    ({ startIndex, endIndex }) => startIndex <= call.startIndex && call.endIndex <= endIndex,
  );
  const [from, to] = [statements[first], statements.at(-2)];
  if (!from || !to || to.startIndex < from.startIndex) return null;
  const [indent, unit] = [indentOf(file, from), indentUnit(file)];
  const inner = indentLines(indent + file.text.slice(from.startIndex, to.endIndex), unit);
  const handled = lines.map((line) => `${indent}${unit}${line}`).join("\n");
  return textEdit(
    file,
    from.startIndex,
    to.endIndex,
    `try {\n${inner}\n${indent}} catch (error) {\n${handled}\n${indent}}`,
  );
}

/** What says that everybody is let in: the name of the middleware, the comment above it, a text of the project. */
function saidOf(investigation: Investigation, file: SourceFile, definition: Node): string | null {
  for (let node: Node | null = definition; node && node.type !== "program"; node = node.parent) {
    const name = field(node, "name") ?? (node.type === "pair" ? field(node, "key") : null);
    if (name && wordsOfName(name.text).some((word) => FOR_ALL.test(word))) return `\`${name.text}\``;
    const comment = node.previousNamedSibling;
    if (
      comment?.type === "comment" &&
      comment.endPosition.row + 1 >= node.startPosition.row &&
      SAID.test(comment.text)
    )
      return `the comment at ${file.path}:${startLineOf(comment)}`;
  }
  for (const { path, text } of documentsOf(investigation.tree.directory)) {
    const at = text
      .split("\n")
      .findIndex((said) => /\btokens?\b/i.test(said) && /\b(?:guests?|anonymous)\b/i.test(said));
    if (at >= 0) return `${path}:${at + 1}`;
  }
  return null;
}
