import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_TEXT =
  /^(?:split|trim|trimStart|trimEnd|replace|replaceAll|match|matchAll|startsWith|endsWith|toLowerCase|toUpperCase|substring|padStart|padEnd|charAt|localeCompare|normalize)$/;
const READS = /^readFile(?:Sync)?$/;
const RUNS = /^(?:execSync|execFileSync)$/;
const MOST_PLACES = 8;

/** A file or an output that is read without an encoding is bytes; where it is used as text it is read as text. */
export function encodingGuesses(scene: Scene): Guess[] {
  const method = scene.trace.ways[0]?.place.members[0]?.name ?? "";
  if (scene.trace.fault !== "missing_member" || !OF_TEXT.test(method)) return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const call = plainCall(place.node);
    const file = scene.investigation.code.file(place.path);
    const name = call ? (lastNameOf(field(call, "function") ?? call) ?? "") : "";
    const given = call
      ? (field(call, "arguments")?.namedChildren.filter(({ type }) => type !== "comment") ?? [])
      : [];
    const last = given.at(-1);
    const quote = file && file.text.split("'").length > file.text.split('"').length ? "'" : '"';
    const utf8 = `${quote}utf8${quote}`;
    const text =
      READS.test(name) && given.length === 1
        ? `, ${utf8}`
        : RUNS.test(name) && given.length > 0 && last?.type !== "object"
          ? `, { encoding: ${utf8} }`
          : null;
    if (!call || !file || file.isTest || !last || text === null) continue;
    return [
      guess(scene, 0.96, {
        name: "read_as_text",
        sentence: "The request is answered from the text that is read",
        cause: `\`${name}\` gives bytes where no encoding is said, and \`${method}\` is asked of a text.`,
        explanation: "Reads it as text.",
        edits: [textEdit(file, last.endIndex, last.endIndex, text)],
        basis: "standard",
        place: { path: file.path, line: startLineOf(call) },
      }),
    ];
  }
  return [];
}

function plainCall(node: Node): Node | null {
  if (/^(?:await|parenthesized|as|satisfies|non_null)_expression$/.test(node.type) && node.firstNamedChild)
    return plainCall(node.firstNamedChild);
  return node.type === "call_expression" ? node : null;
}
