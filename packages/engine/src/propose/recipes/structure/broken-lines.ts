import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** `return` at the end of a line, with what is to be returned on the next: JavaScript ends the statement there. */
export function brokenLineGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const origins = scene.trace.origins.filter(({ kind }) => kind === "explicit_nothing").slice(0, 4);
  return origins.flatMap((origin): Guess[] => {
    const file = code.file(origin.path);
    const root = file?.tree.rootNode;
    const broken = root
      ?.descendantsOfType("return_statement")
      .filter((node) => startLineOf(node) === origin.line && /^return;?$/.test(node.text.trim()))[0];
    const next = broken?.nextNamedSibling;
    if (!file || !broken || !next || !isValue(next) || startLineOf(next) === origin.line) return [];
    if (broken.text.includes(";")) return [];
    return [
      guess(scene, 0.97, {
        name: "result_stands_beside_return",
        sentence: "The request is answered from the returned result",
        cause: `\`return\` in line ${origin.line} ends there, so that what stands on the next line is never returned.`,
        explanation: "Puts what is returned on the line of its `return`.",
        edits: [textEdit(file, broken.startIndex + "return".length, next.startIndex, " ")],
        basis: "standard",
        place: { path: file.path, line: origin.line },
      }),
    ];
  });
}

/** An expression that stands alone, or an object that is read as a block there. */
function isValue(node: Node): boolean {
  if (node.type === "expression_statement") return true;
  return (
    node.type === "statement_block" &&
    node.namedChildren.every(({ type }) => /^(?:labeled_statement|expression_statement)$/.test(type)) &&
    node.descendantsOfType(["return_statement"]).every((inner) => isFunctionNode(inner))
  );
}
