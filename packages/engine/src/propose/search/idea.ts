import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import type { House } from "./house.ts";
import type { Scope } from "./scope.ts";
import type { Dialect } from "./view.ts";

/** Replaces a part of a file's text; positions count UTF-16 units, as nodes have them. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** With `"\n"` for line ends. */
  readonly text: string;
}

/** A small change that might be the fix, before anything was run. */
export interface Idea {
  readonly changes: readonly TextChange[];
  /** Which operator made it. */
  readonly kind: string;
  /** How often real fixes are of this kind, and this one among its alternatives: 0 to 1. */
  readonly weight: number;
  /** Ends the sentence "The change …". */
  readonly note: string;
  /** Whether what it writes stands elsewhere in the repository. */
  readonly isHouse: boolean;
  /** In what way something is written otherwise, where that can be wrong at several places with other words at each. */
  readonly way?: string;
  /** Whether each of its changes makes sense alone, so that those that are not needed may be left out again. */
  readonly isSeparable?: boolean;
}

/** A suspicious statement with all that is known around it. */
export interface Place {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  readonly statement: Node;
  /** Expressions of the statement itself, not of statements inside it; outer before inner. */
  readonly expressions: readonly Node[];
  readonly scope: Scope;
  readonly house: House;
  /** White space in front of the statement, and one step of it. */
  readonly indent: string;
  readonly unit: string;
}

export type Operator = (place: Place) => Iterable<Idea>;

/** An alternative that is further down in its list is this much less likely. */
export function share(rank: number): number {
  return 1 / (1 + 0.35 * rank);
}

/** One part of the text replaced. */
export function replace(
  node: Pick<Node, "startIndex" | "endIndex">,
  text: string,
  kind: string,
  weight: number,
  note: string,
  isHouse = false,
): Idea {
  return { changes: [{ start: node.startIndex, end: node.endIndex, text }], kind, weight, note, isHouse };
}

/** Text of a node on one line, for sentences. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
