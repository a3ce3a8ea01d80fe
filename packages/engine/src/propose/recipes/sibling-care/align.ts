import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { bare } from "./unify.ts";

/** Two statements that are the same but for what is made of a value here, and said instead of it there. */
export interface Aligned {
  /** What stands here for a local name of the house's. */
  readonly names: ReadonlyMap<string, string>;
  readonly solid: number;
  readonly holes: readonly { readonly own: Node; readonly house: Node }[];
}

export const START: Aligned = { names: new Map(), solid: 0, holes: [] };

export interface Meaning {
  isOwnLocal(identifier: Node): boolean;
  isHouseLocal(identifier: Node): boolean;
  /** Whether an expression of the own code is made of the value. */
  isMade(node: Node): boolean;
  /** The expression of the house that asks for its value, and what it gives without it; null where the whole statement is for nothing. */
  readonly instead: { readonly id: number; readonly absent: Node } | null;
}

const NAMES = /^(?:private_)?property_identifier$|^shorthand_property_identifier$/;
const LITERAL = /^(?:string|number|regex|true|false|null|undefined|this|string_fragment)$/;

/** Null where they differ in more than what is made of the value. */
export function alignedWith(own: Node, house: Node, state: Aligned, meaning: Meaning): Aligned | null {
  const [left, right] = [bare(own), bare(house)];
  const hole = (whole: Node, instead: Node): Aligned => ({
    ...state,
    holes: [...state.holes, { own: whole, house: instead }],
  });
  if (meaning.instead?.id === right.id)
    return meaning.isMade(left) ? hole(left, meaning.instead.absent) : null;
  if (left.type === "template_string" && meaning.isMade(left) && meaning.instead === null)
    return alignedTexts(left, right, state, meaning);
  const inner = left.type === right.type ? alignedParts(left, right, state, meaning) : null;
  if (inner) return inner;
  return meaning.instead === null && meaning.isMade(left) && isSaid(right) ? hole(left, right) : null;
}

/** What can be said of nothing: a constant, a literal, a text. */
function isSaid(node: Node): boolean {
  return (
    /^(?:string|template_string|null|undefined|identifier|array|object)$/.test(node.type) &&
    (!/^(?:array|object)$/.test(node.type) || node.namedChildCount === 0)
  );
}

function alignedParts(own: Node, house: Node, state: Aligned, meaning: Meaning): Aligned | null {
  if (own.type === "identifier") return alignedNames(own, house, state, meaning);
  if (NAMES.test(own.type) || LITERAL.test(own.type))
    return own.text === house.text ? { ...state, solid: state.solid + (own.type === "this" ? 0 : 1) } : null;
  if (own.type === "object") return alignedEntries(own, house, state, meaning);
  const [left, right] = [own.children, house.children].map((all) =>
    all.filter((child) => child.type !== "comment" && !/^[;,]$/.test(child.text)),
  );
  if (!left || !right || left.length !== right.length || left.length === 0) return null;
  return left.reduce<Aligned | null>((found, child, index) => {
    const like = right[index];
    if (!found || !like) return null;
    if (!child.isNamed || !like.isNamed) return child.text === like.text ? found : null;
    return alignedWith(child, like, found, meaning);
  }, state);
}

/** Objects are alike by their keys, in whatever order. */
function alignedEntries(own: Node, house: Node, state: Aligned, meaning: Meaning): Aligned | null {
  const entries = (node: Node) => node.namedChildren.filter(({ type }) => type !== "comment");
  const [left, right] = [entries(own), entries(house)];
  if (left.length !== right.length) return null;
  const keyOf = (node: Node) => (node.type === "pair" ? (field(node, "key")?.text ?? "") : node.text);
  let found: Aligned | null = state;
  for (const entry of left) {
    const like = right.find((one) => keyOf(one) === keyOf(entry));
    const isShort = entry.type !== like?.type && entry.type === "shorthand_property_identifier";
    if (!found || !like || (isShort && meaning.isMade(entry))) return null;
    const [here, there] = [entry, like].map((one) => (one.type === "pair" ? field(one, "value") : one));
    const counted: Aligned = { ...found, solid: found.solid + 1 };
    found = here && there ? alignedWith(here, there, counted, meaning) : null;
  }
  return found;
}

function alignedNames(own: Node, house: Node, state: Aligned, meaning: Meaning): Aligned | null {
  const isLocal = meaning.isOwnLocal(own);
  if (isLocal !== meaning.isHouseLocal(house)) return null;
  if (!isLocal) return own.text === house.text ? { ...state, solid: state.solid + 1 } : null;
  const known = state.names.get(house.text);
  if (known !== undefined) return known === own.text ? state : null;
  if ([...state.names.values()].includes(own.text) || meaning.isMade(own)) return null;
  return { ...state, names: new Map([...state.names, [house.text, own.text]]) };
}

/** Texts are alike as far as they begin with the same; what the house says instead is the whole of its text. */
function alignedTexts(own: Node, house: Node, state: Aligned, meaning: Meaning): Aligned | null {
  let found = state;
  const parts = house.type === "template_string" ? house.namedChildren : [];
  for (const [index, part] of own.namedChildren.entries()) {
    const like = parts[index];
    const next =
      like && part.type === like.type && !meaning.isMade(part)
        ? alignedParts(part, like, found, meaning)
        : null;
    if (!next) break;
    found = next;
  }
  return isSaid(house) ? { ...found, holes: [...found.holes, { own, house }] } : null;
}
