import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { filesOnTrail } from "./files-on-trail.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName } from "./similar-names.ts";

const MOST_READS = 200;

/**
 * A constant that its table does not have, but another a letter away: `Status.ACTVE`. It is undefined, and used as a key.
 * The line that failed is looked at first, then all files on the trace and those that they import: a name that a closed
 * table does not have is a slip wherever it stands.
 */
export function constantGuesses(scene: Scene): Guess[] {
  const { file, statement } = scene.fault;
  const near = [
    ...statement.descendantsOfType("member_expression"),
    ...scene.trace.ways
      .slice(0, 8)
      .flatMap(({ place }) =>
        place.path === file.path ? place.node.descendantsOfType("member_expression") : [],
      ),
  ];
  const slip = near.map((node) => slipOf(scene, file, node)).find((found) => found !== null);
  if (slip) return [slip];
  const others = filesOnTrail(scene).flatMap((other) =>
    other.tree.rootNode
      .descendantsOfType("member_expression")
      .slice(0, MOST_READS)
      .flatMap((node) => slipOf(scene, other, node) ?? []),
  );
  return others.length === 1 ? others : [];
}

function slipOf(scene: Scene, file: SourceFile, node: Node): Guess | null {
  const [object, property] = [field(node, "object"), field(node, "property")];
  if (object?.type !== "identifier" || !property || !/^[A-Z]/.test(object.text)) return null;
  const known = knownOf(scene, { path: file.path, node: object, members: [] });
  const isTable =
    !known.isOpen && known.members.size > 1 && known.made.every(({ kind }) => kind === "object");
  if (!isTable || known.made.length === 0 || known.members.has(property.text)) return null;
  const near = likelyName(property.text, known.members.keys(), 0.8);
  if (near === null) return null;
  return guess(scene, 0.93, {
    name: "constant_is_spelt_alike",
    sentence: "The request is answered with the constant that is there",
    cause: `\`${object.text}\` has no \`${property.text}\`, but \`${near}\`.`,
    explanation: `Takes \`${near}\`, which is what it is called.`,
    edits: [textEdit(file, property.startIndex, property.endIndex, near)],
    basis: "house",
    place: { path: file.path, line: startLineOf(node) },
  });
}
