import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Idea } from "../javascript/idea.ts";
import { isFraction } from "../out-of-range/fractions.ts";
import { guess } from "../structure/scene.ts";

/** `sorted[sorted.length / 2]`, `list[Math.random() * list.length]`: a list has no entry between two others. */
export function brokenIndexIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const file = value ? investigation.code.file(value.place.path) : null;
  const failing = value?.place.node;
  const plain = failing?.type === "non_null_expression" ? failing.firstNamedChild : failing;
  const read = plain?.type === "identifier" ? lastBinding(plain, plain.text) : plain;
  const index = read?.type === "subscript_expression" ? field(read, "index") : null;
  const born = index && fractionOf(index);
  if (!file || !value || value.fault !== "nothing" || value.place.members.length > 0 || !index || !born)
    return [];
  return [
    guess({ investigation }, 0.9, {
      name: "a_whole_place",
      sentence: "The entry is read at a whole place",
      cause: `\`${born.text.slice(0, 60)}\` may lie between two places of the list.`,
      explanation: "Takes the whole place below it.",
      edits: [
        textEdit(file, born.startIndex, born.startIndex, "Math.floor("),
        textEdit(file, born.endIndex, born.endIndex, ")"),
      ].map((edit) => ({ ...edit, together: "place" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(born) },
    }).idea,
  ];
}

/** The expression that has the fraction: the index itself, or what its variable is set to. */
function fractionOf(index: Node): Node | null {
  if (isFraction(index)) return index;
  const bound = index.type === "identifier" ? lastBinding(index, index.text) : null;
  return bound && isFraction(bound) ? bound : null;
}
