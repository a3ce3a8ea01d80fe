import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { wordsOfName } from "../words.ts";

/** A text of a function as the function beside it says it: `offers of … are lost` of `offersOf`, for `wishlistOf`. */
export type Retelling = (text: string) => string;

/**
 * How texts of one function are told by another whose name differs in one word; null where the names tell of no such pair.
 * @param from The function that has the texts.
 */
export function retelling(from: Node | null, to: Node | null): Retelling | null {
  const [own, other] = [nameOf(from), nameOf(to)].map((name) => (name === null ? [] : wordsOfName(name)));
  if (!own || !other || own.length !== other.length || own.length < 2) return null;
  const differing = own.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? ""]]));
  const [pair] = differing;
  const [word = "", instead = ""] = pair ?? [];
  if (differing.length !== 1 || word.length < 3 || instead.length < 3) return null;
  const isMany = (name: string) => /[^s]s$/.test(name);
  const said = new RegExp(`\\b${word}\\b`, "gi");
  return (text) => {
    if (!said.test(text)) return text;
    said.lastIndex = 0;
    const told = text.replace(said, (one) =>
      /^[A-Z]/.test(one) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead,
    );
    if (isMany(word) === isMany(instead)) return told;
    return isMany(word) ? plural(told, "are", "is") : plural(told, "is", "are");
  };
}

function plural(text: string, from: string, to: string): string {
  return text.replace(new RegExp(`\\b${from}\\b`), to);
}

function nameOf(definition: Node | null): string | null {
  const own =
    definition && (field(definition, "name") ?? (definition.parent && field(definition.parent, "name")));
  return own && /^[\w$]+$/.test(own.text) ? own.text : null;
}
