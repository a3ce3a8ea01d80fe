import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classOfValue, methodOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** `this.parse(text)` where `parse` is a static method: it belongs to the class, not to its objects. */
export function staticGuesses(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const name = place?.members[0]?.name;
  const file = place && scene.investigation.code.file(place.path);
  if (!place || !name || !file || scene.trace.fault !== "missing_member") return [];
  const { code } = scene.investigation;
  const owner = classOfValue(code, place.path, place.node);
  const method = owner && methodOf(code, owner, name);
  if (!owner || !method?.node.children.some((child) => child.type === "static")) return [];
  // In a static method `this` is the class already.
  const around = ancestorOfType(place.node, ["method_definition"]);
  if (place.node.type === "this" && around?.children.some((child) => child.type === "static")) return [];
  const isKnown =
    place.path === owner.path || code.resolve(place.path, owner.name)?.node?.id === owner.node.id;
  if (!isKnown || field(place.node.parent ?? place.node, "object")?.id !== place.node.id) return [];
  return [
    guess(scene, 0.96, {
      name: "asked_of_the_class",
      sentence: "The request is answered by the method of the class",
      cause: `\`${name}\` is a static method of ${owner.name}, and is called on one of its objects.`,
      explanation: `Calls \`${owner.name}.${name}\`.`,
      edits: [textEdit(file, place.node.startIndex, place.node.endIndex, owner.name)],
      basis: "house",
      place: { path: file.path, line: startLineOf(place.node) },
    }),
  ];
}
