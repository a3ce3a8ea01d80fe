import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { singular, wordsOfName } from "../words.ts";

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
  const [one, another] = [singular(word), singular(instead)];
  const exact = told(word, instead);
  // `price of …` of `syncPrices`, for `syncStock`: what is said of one of many.
  const single = one === word || one.length < 3 ? null : told(one, another);
  return (text) => {
    const said = exact(text);
    if (said === text) return single?.(text) ?? text;
    if (isMany(word) === isMany(instead)) return said;
    return isMany(word) ? plural(said, "are", "is") : plural(said, "is", "are");
  };
}

/** `no people` of `request.people`, said of a `room` that is not there; null where the names are no single, different words. */
export function thingRetold(theirs: string | null, mine: string | null): Retelling | null {
  const isWord = (name: string | null): name is string => name !== null && /^[a-z]{3,}$/.test(name);
  return isWord(theirs) && isWord(mine) && theirs !== mine ? told(theirs, mine) : null;
}

/** One word for another wherever it is said, with a capital where it had one. */
function told(word: string, instead: string): Retelling {
  const said = new RegExp(`\\b${word}\\b`, "gi");
  const capital = instead.charAt(0).toUpperCase() + instead.slice(1);
  return (text) => text.replace(said, (one) => (/^[A-Z]/.test(one) ? capital : instead));
}

function plural(text: string, from: string, to: string): string {
  return text.replace(new RegExp(`\\b${from}\\b`), to);
}

function nameOf(definition: Node | null): string | null {
  const own =
    definition && (field(definition, "name") ?? (definition.parent && field(definition.parent, "name")));
  return own && /^[\w$]+$/.test(own.text) ? own.text : null;
}
