import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { all } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** `[key, value]` of something that is an object with these keys, and `{ key, value }` of a list of these two. */
export function takenApartGuesses(scene: Scene): Guess[] {
  const { file, line } = scene.fault;
  const declarators = [
    ...file.tree.rootNode
      .descendantsOfType("variable_declarator")
      .filter((node) => startLineOf(node) === line),
    ...scene.trace.ways
      .slice(0, 4)
      .flatMap(({ place }) =>
        place.path === file.path && place.node.parent?.type === "variable_declarator"
          ? [place.node.parent]
          : [],
      ),
  ];
  for (const declarator of declarators) {
    const pattern = field(declarator, "name");
    const value = field(declarator, "value");
    const names = pattern ? namesIn(pattern) : null;
    if (!pattern || !value || !names || names.length < 2) continue;
    const known = knownOf(scene, { path: file.path, node: value, members: [] });
    const isList = pattern.type === "array_pattern";
    const fits = isList
      ? all(known, "object") && !known.isOpen && names.every((name) => known.members.has(name))
      : all(known, "array") && known.made.every(({ node }) => isListOf(node, names));
    if (!fits) continue;
    const text = isList ? `{ ${names.join(", ")} }` : `[${names.join(", ")}]`;
    return [
      guess(scene, 0.95, {
        name: "taken_apart_as_what_it_is",
        sentence: "The request is answered from the parts as they are given",
        cause: isList
          ? `\`${value.text.slice(0, 40)}\` gives an object, and is taken apart like a list.`
          : `\`${value.text.slice(0, 40)}\` gives a list, and is taken apart like an object.`,
        explanation: isList ? "Takes the parts by their names." : "Takes the parts in their order.",
        edits: [textEdit(file, pattern.startIndex, pattern.endIndex, text)],
        basis: "house",
        place: { path: file.path, line: startLineOf(declarator) },
      }),
    ];
  }
  return [];
}

/** Plain names of a pattern; null where something else is in it. */
function namesIn(pattern: Node): string[] | null {
  const wanted = { array_pattern: "identifier", object_pattern: "shorthand_property_identifier_pattern" }[
    pattern.type
  ];
  if (wanted === undefined || pattern.namedChildren.some(({ type }) => type !== wanted)) return null;
  return pattern.namedChildren.map(({ text }) => text);
}

/** `[key, value]` as it is written, or the pieces of a text, of which there is no telling. */
function isListOf(node: Node, names: readonly string[]): boolean {
  if (node.type !== "array") return /\.split\([^()]*\)$/.test(node.text);
  return node.namedChildren.map(({ text }) => text.split(".").at(-1)).join() === names.join();
}
