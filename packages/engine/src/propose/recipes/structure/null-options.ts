import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `function title(filter = {})` takes nothing given as nothing set, and is given null, for which no default holds. What it
 * reads of the parameter is read as of an absent one.
 */
export function nullOptionGuesses(scene: Scene): Guess[] {
  const node = scene.trace.ways[0]?.place.node;
  const { file } = scene.fault;
  if (node?.type !== "identifier" || !/of null\b/.test(scene.fault.exception.value)) return [];
  const scope = scopeWithDefault(node);
  const body = scope && field(scope, "body");
  if (!body) return [];
  const uses = body.descendantsOfType("identifier").filter((use) => use.text === node.text);
  const reads = uses.filter(
    (use) => use.parent?.type === "member_expression" && field(use.parent, "object")?.id === use.id,
  );
  // Handed on or written to, it has to be an object.
  const isRead = reads.every(
    ({ parent }) =>
      !/^(?:assignment_expression|augmented_assignment_expression)$/.test(parent?.parent?.type ?? "") ||
      field(parent?.parent ?? node, "left")?.id !== parent?.id,
  );
  if (reads.length !== uses.length || !isRead) return [];
  return [
    guess(scene, 0.82, {
      name: "null_is_nothing_set",
      sentence: "The request is answered also where null is given",
      cause: `\`${node.text}\` may be null, for which its default \`{}\` does not hold.`,
      explanation: "Takes null as it takes what is left out.",
      edits: reads.map((use) => ({ ...textEdit(file, use.endIndex, use.endIndex, "?"), together: "option" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

function scopeWithDefault(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const parameter = (field(scope, "parameters")?.namedChildren ?? []).find(
      (child) => (field(child, "pattern") ?? field(child, "left"))?.text === node.text,
    );
    if (parameter)
      return (field(parameter, "value") ?? field(parameter, "right"))?.text === "{}" ? scope : null;
  }
  return null;
}
