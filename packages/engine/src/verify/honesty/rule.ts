import type { Node } from "web-tree-sitter";
import type { Language } from "../../code/code-index.ts";

/** One side of a changed file, parsed. */
export interface ParsedSource {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly root: Node;
  /** Ids of definitions and statements that the other side holds as well, word for word. */
  readonly unchanged: ReadonlySet<number>;
  /** Ids of the nodes on the way to those. */
  readonly parted: ReadonlySet<number>;
}

/** Something in a source that a rule watches. Two facts with the same key are the same fact at another place. */
export interface Fact {
  readonly key: string;
  readonly line: number;
  /** What a reader should see, at most a line. */
  readonly text: string;
}

export type Collect = (source: ParsedSource) => Iterable<Fact>;

/** A way of cheating, and how to see that a change does it. */
export interface HonestyRule {
  readonly id: string;
  /** Ends the sentence "The change …". */
  readonly sentence: string;
  breaches(before: ParsedSource, after: ParsedSource): readonly Fact[];
}

/** A rule against what a change brings in: facts of the new source that the old one did not hold as often. */
export function forbid(id: string, sentence: string, collect: Collect): HonestyRule {
  return { id, sentence, breaches: (before, after) => surplus(collect(after), collect(before)) };
}

/** A rule for what a change must leave: facts of the old source that the new one still has to hold as often. */
export function keep(id: string, sentence: string, collect: Collect): HonestyRule {
  return { id, sentence, breaches: (before, after) => surplus(collect(before), collect(after)) };
}

/** Facts of one side that the other does not hold as often. */
export function surplus<Found extends Fact>(having: Iterable<Found>, without: Iterable<Found>): Found[] {
  const left = new Map<string, number>();
  for (const { key } of without) left.set(key, (left.get(key) ?? 0) + 1);
  const extra: Found[] = [];
  for (const fact of having) {
    const rest = left.get(fact.key) ?? 0;
    if (rest > 0) left.set(fact.key, rest - 1);
    else extra.push(fact);
  }
  return extra;
}

/** A fact about a node, known again by what it says rather than by where it stands. */
export function factOf(node: Node, scope = "", key?: string): Fact {
  const text = collapse(node.text);
  return {
    key: `${scope}\0${key ?? text}`,
    line: node.startPosition.row + 1,
    text: text.slice(0, 120),
  };
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A rule that a change breaks, and where. */
export interface Breach {
  readonly rule: string;
  readonly sentence: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}
