import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName } from "./similar-names.ts";

/** A constant that its table does not have, but another a letter away: `Status.ACTVE`. It is undefined, and used as a key. */
export function constantGuesses(scene: Scene): Guess[] {
  const { file, statement } = scene.fault;
  const nodes = [
    ...statement.descendantsOfType("member_expression"),
    ...scene.trace.ways
      .slice(0, 8)
      .flatMap(({ place }) =>
        place.path === file.path ? place.node.descendantsOfType("member_expression") : [],
      ),
  ];
  for (const node of nodes) {
    const [object, property] = [field(node, "object"), field(node, "property")];
    if (object?.type !== "identifier" || !property || !/^[A-Z]/.test(object.text)) continue;
    const known = knownOf(scene, { path: file.path, node: object, members: [] });
    const isTable =
      !known.isOpen && known.members.size > 1 && known.made.every(({ kind }) => kind === "object");
    if (!isTable || known.members.has(property.text)) continue;
    const near = likelyName(property.text, known.members.keys(), 0.8);
    if (near === null) continue;
    return [
      guess(scene, 0.93, {
        name: "constant_is_spelt_alike",
        sentence: "The request is answered with the constant that is there",
        cause: `\`${object.text}\` has no \`${property.text}\`, but \`${near}\`.`,
        explanation: `Takes \`${near}\`, which is what it is called.`,
        edits: [textEdit(file, property.startIndex, property.endIndex, near)],
        basis: "house",
        place: { path: file.path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}
