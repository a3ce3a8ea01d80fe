import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `query.hasOwnProperty("lang")` on an object without a prototype, or on data with a key of that name. `Object.hasOwn`
 * needs no method of the object; all such questions of the file to the same object are asked in that way.
 */
export function ownKeyGuesses(scene: Scene): Guess[] {
  const way = scene.trace.ways[0];
  const file = way && scene.investigation.code.file(way.place.path);
  if (!file || way.place.members[0]?.name !== "hasOwnProperty" || scene.trace.fault !== "missing_member")
    return [];
  const object = way.place.node;
  if (!/^(?:identifier|member_expression|this)$/.test(object.type)) return [];
  const calls = file.tree.rootNode.descendantsOfType("call_expression").filter((call) => {
    const callee = field(call, "function");
    return (
      callee?.type === "member_expression" &&
      field(callee, "property")?.text === "hasOwnProperty" &&
      field(callee, "object")?.text === object.text &&
      field(call, "arguments")?.namedChildCount === 1
    );
  });
  const isOld =
    /\bprototype\.hasOwnProperty\.call\(/.test(file.text) && !/\bObject\.hasOwn\(/.test(file.text);
  const asked = isOld ? "Object.prototype.hasOwnProperty.call" : "Object.hasOwn";
  return [
    guess(scene, 0.95, {
      name: "own_keys_are_asked_for",
      sentence: "The request is answered whatever the object was made by",
      cause: `\`${object.text}\` has no \`hasOwnProperty\` of its own: it was made without a prototype.`,
      explanation: `Asks with \`${asked}\`, which needs no method of the object.`,
      edits: calls.flatMap((call) => {
        const key = field(call, "arguments")?.firstNamedChild;
        return key
          ? [
              {
                ...textEdit(file, call.startIndex, call.endIndex, `${asked}(${object.text}, ${key.text})`),
                together: "question",
              },
            ]
          : [];
      }),
      basis: "standard",
      place: { path: file.path, line: startLineOf(object) },
    }),
  ];
}
