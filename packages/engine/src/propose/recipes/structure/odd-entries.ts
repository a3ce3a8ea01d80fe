import { startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { oddAmongSiblings, oddEntriesOf } from "../../house/javascript/odd-entries.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 12;
const LITERAL = /^(?:string|number|true|false|template_string)$/;

/** `{ tags: "new" }` among items whose tags are lists, `limit: "20"` among numbers: one entry of a table is of another kind. */
export function oddEntryGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault === "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    if (!file || file.isTest) continue;
    const isRead = place.node.type === "subscript_expression";
    const odd = LITERAL.test(place.node.type)
      ? oddAmongSiblings(file, place.node)
      : isRead
        ? oddEntriesOf(scene.investigation, file.path, place.node)
        : null;
    if (!odd || (odd.isData && !odd.conversion)) continue;
    const { node } = place;
    const edits = odd.isData
      ? [textEdit(file, node.startIndex, node.endIndex, `${odd.conversion}(${node.text})`)]
      : odd.edits;
    return [
      guess(scene, 0.93, {
        name: "written_as_its_siblings",
        sentence: `The request is answered also from ${odd.key}`,
        cause: `\`${odd.key}\` is \`${odd.was}\` here, and of another kind in ${odd.others} other entries.`,
        explanation: odd.isData
          ? `Makes one of the kind of the others of what is read.`
          : `Writes \`${odd.becomes}\`, as the other entries are written.`,
        edits,
        basis: "house",
        place: odd.isData ? { path: file.path, line: startLineOf(node) } : odd.place,
      }),
    ];
  }
  return [];
}
