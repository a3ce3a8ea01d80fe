import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { type WebHandler, webHandlerOf } from "../../../code/javascript/handlers.ts";
import { endLineOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { answerOf } from "../javascript/answering.ts";
import { openAnswers } from "./open-answers.ts";

/** A middleware that answers and goes on to the next handler all the same. */
export interface PassingOn {
  readonly file: SourceFile;
  readonly handler: WebHandler;
  readonly open: readonly Node[];
  /** Where it goes on. */
  readonly line: number;
}

/**
 * The second answer may be given by a handler that does nothing wrong: a middleware in front of it has refused the request
 * and gone on. The trace does not name it where something was waited for in between. Null where there are several such.
 */
export function passingOn({ code }: Investigation): PassingOn | null {
  const found: PassingOn[] = [];
  for (const path of code.naming("next")) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const { node } of code.symbolsOf(path)?.functions ?? []) {
      const handler = webHandlerOf(code, path, node);
      const next = handler?.next;
      if (!handler?.response || !next) continue;
      const goesOn = node
        .descendantsOfType("expression_statement")
        .findLast(
          (statement) =>
            statement.parent?.parent?.id === node.id &&
            /^(?:await )?\w+\(\)/.test(statement.text) &&
            answerOf(code, path, statement, { ...handler, response: null }) !== null,
        );
      if (!goesOn) continue;
      const line = startLineOf(goesOn);
      const open = openAnswers(code, file, node, { ...handler, next: null }, line);
      if (open.length > 0 && endLineOf(node) >= line) found.push({ file, handler, open, line });
    }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}
