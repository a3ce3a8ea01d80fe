import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { filesOnTrail } from "./files-on-trail.ts";
import { openEnds } from "./open-ends.ts";
import { givesOnly } from "./plain-results.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A value that is made by a statement of its own, and goes nowhere. */
interface Unused {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly value: Node;
  readonly definition: Node;
}

/**
 * Where the way of a wrong value is lost (it went through functions that were handed on), the code on the trail may still
 * hold a statement that cannot be meant: `menu.filter(…);` gives a value and does nothing else. At the end of its function
 * it is what the function should return. Only where there is one such statement.
 */
export function unusedResultGuesses(scene: Scene): Guess[] {
  const { trace, investigation } = scene;
  if (trace.fault !== "nothing" && trace.fault !== "not_iterable" && trace.fault !== "missing_member")
    return [];
  if (trace.origins.some(({ kind, score }) => kind === "missing_return" && score > 0.2)) return [];
  const found = filesOnTrail(scene).flatMap((file) => unusedIn(investigation.code, file));
  const [only] = found;
  if (!only || found.length > 1) return [];
  const { file, statement, value, definition } = only;
  const isEnd = openEnds(field(definition, "body") ?? definition).some((end) => end.id === statement.id);
  const { values, isGenerator } = returnsOf(definition);
  // A function that gives nothing on any way may be called for what it does, and the line be a leftover.
  if (!isEnd || isGenerator || (values.length === 0 && !isOnlyStatement(statement))) return [];
  return [
    guess(scene, 0.82, {
      name: "result_is_returned",
      sentence: "The request is answered from the returned result",
      cause: `\`${value.text.slice(0, 60)}\` is computed and goes nowhere.`,
      explanation: "Returns it: nothing else could be meant by computing it there.",
      edits: [textEdit(file, statement.startIndex, statement.startIndex, "return ")],
      basis: "standard",
      place: { path: file.path, line: startLineOf(statement) },
    }),
  ];
}

function unusedIn(code: CodeIndex, file: SourceFile): Unused[] {
  return file.tree.rootNode.descendantsOfType("expression_statement").flatMap((statement): Unused[] => {
    const value = statement.firstNamedChild;
    const definition = functionAround(statement);
    return value && definition && givesOnly(value) && calleesOf(code, file.path, value).length === 0
      ? [{ file, statement, value, definition }]
      : [];
  });
}

function isOnlyStatement(statement: Node): boolean {
  const others = statement.parent?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  return (
    others.length === 1 &&
    statement.parent?.parent !== null &&
    isFunctionNode(statement.parent?.parent ?? statement)
  );
}
