import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { replaceNode } from "../edits/expressions.ts";
import { mixtureOf } from "../mixed-types/mixture.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue } from "./captured.ts";
import type { Guess, Scene } from "./scene.ts";

const READERS = /^(?:int|float|Decimal|decimal\.Decimal|Fraction)$/;

/**
 * A number that stays a text in a record whose other numbers are read: `{"count": count, "price": float(price)}`. It is
 * read beside them, as the kind of number that it is.
 */
export function unreadTexts(scene: Scene): Guess[] {
  const { code, fault, suspects, trails, message } = scene;
  const mixture = mixtureOf(message);
  if (!mixture?.number) return [];
  const sides = mixture.wrong === "left" ? [0] : mixture.wrong === "right" ? [1] : [0, 1];
  for (const side of sides) {
    const trail = trails[side] ?? [];
    for (const place of trail) {
      const file = code.file(place.path);
      if (!file || file.isTest || place.members.length > 0 || !isRaw(place.node)) continue;
      const beside = neighboursOf(place);
      const readers = beside.filter(
        (node) => node.type === "call" && READERS.test(field(node, "function")?.text ?? ""),
      );
      if (readers.length === 0) continue;
      const captured = suspects[side] ? capturedValue(scene, suspects[side]) : undefined;
      const kind = kindFor(captured, mixture.number, readers);
      const name =
        kind === "Decimal" ? planImport(code, file.path, "decimal", "Decimal") : { local: kind, edits: [] };
      if (!name) continue;
      return [
        {
          strength: 0.86,
          idea: runningIdea({
            cause: `${file.path}:${startLineOf(place.node)} keeps \`${place.node.text}\` as a text, and ${fault.file.path}:${fault.line} calculates with it.`,
            explanation: `It is read as a number there, as ${readers.length === 1 ? "the value" : "the values"} beside it.`,
            edits: [...name.edits, replaceNode(file, place.node, `${name.local}(${place.node.text})`)],
            name: "numbers_are_read",
          }),
        },
      ];
    }
  }
  return [];
}

/** A value as it came: a name, a field of a row, a part of a line. */
function isRaw(node: Node): boolean {
  return (
    /^(?:identifier|subscript|attribute)$/.test(node.type) ||
    (node.type === "call" && /\.(?:strip|get|group|text|findtext)$/.test(field(node, "function")?.text ?? ""))
  );
}

/** The other values of the dictionary, call or tuple in which a value stands. */
function neighboursOf({ node }: ValuePlace): Node[] {
  const slot = node.parent && /^(?:keyword_argument|pair)$/.test(node.parent.type) ? node.parent : node;
  const whole = slot.parent;
  if (!whole || !/^(?:argument_list|dictionary|tuple|list|expression_list)$/.test(whole.type)) return [];
  return whole.namedChildren
    .filter((other) => other.id !== slot.id && other.type !== "comment")
    .map((other) => field(other, "value") ?? other);
}

function kindFor(captured: unknown, number: string, readers: readonly Node[]): string {
  const fractional = readers
    .map((node) => field(node, "function")?.text ?? "")
    .find((name) => name !== "int");
  const text = typeof captured === "string" ? captured.replace(/^['"]|['"]$/g, "") : null;
  if (text !== null && /^-?\d+$/.test(text.trim())) return number === "Decimal" ? "Decimal" : "int";
  if (text !== null && /^-?\d*\.\d+$/.test(text.trim()))
    return (fractional ?? "float").split(".").at(-1) ?? "float";
  return number;
}
