import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Piece } from "./syntax.ts";

/** The place that failed, written as another use of the same thing is. */
export interface Offer {
  /** What the other one does, whatever it does it with. */
  readonly key: string;
  readonly own: Piece;
  readonly sibling: Piece;
  readonly edits: readonly Edit[];
  /** The new code, for sentences. */
  readonly form: string;
  /** How many other uses that are like this one go without it. */
  readonly without: number;
  /** How much the other one is like this one: 2 and more where what they make goes the same way. */
  readonly strength: number;
}

/** The strength of a change where a function of the house does by itself what is done by hand. */
export const BY_HAND = 5;

/** A change that other uses agree on. */
export interface Usual {
  readonly own: Piece;
  /** The new code, for sentences. */
  readonly form: string;
  /** Whether the failure stays one, and is answered. */
  readonly isAnswered?: true;
  readonly edits: readonly Edit[];
  readonly places: string;
  readonly strength: number;
}

/** What most other uses agree on; null where they differ, or most go without. */
export function agreedUsual(offers: readonly Offer[]): Usual | null {
  const groups = [...Map.groupBy(offers, ({ edits }) => JSON.stringify(edits)).values()]
    .map((group) => ({ group, rank: Math.max(...group.map(({ strength }) => strength)) }))
    .toSorted((left, right) => right.rank - left.rank || right.group.length - left.group.length);
  const [best, next] = groups;
  const [first] = best?.group ?? [];
  if (!best || !first || first.without >= best.group.length) return null;
  if (next && next.rank >= best.rank && next.group.length >= best.group.length) return null;
  return {
    own: first.own,
    form: first.form,
    edits: first.edits,
    places: placesOf(best.group.map(({ sibling }) => sibling)),
    strength: best.rank,
  };
}

/** Where others stand, for sentences. */
export function placesOf(siblings: readonly Piece[]): string {
  const places = new Set(siblings.map(({ file, node }) => `${file.path}:${startLineOf(node)}`));
  return [...places].slice(0, 3).join(", ");
}
