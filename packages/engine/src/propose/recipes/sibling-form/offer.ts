import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

/** A piece of the code at a place of its file. */
export interface Piece {
  readonly file: SourceFile;
  readonly node: Node;
}

/** The place that failed, written as a sibling of it is. */
export interface Offer {
  /** What the sibling does, whatever it does it with: two siblings with one key agree. */
  readonly key: string;
  readonly own: Piece;
  readonly sibling: Piece;
  readonly edits: readonly Edit[];
  /** How much the sibling is like the place beyond what makes it one. */
  readonly likeness: number;
  /** It is made for what stands there alone: it says that there are several forms, and is none for this place. */
  readonly isForOther?: true;
}

/** What is said of a difference in a report. */
export interface Said {
  readonly name: string;
  readonly sentence: string;
  cause(own: string, places: string): string;
  explanation(form: string, places: string): string;
}

/** How near a sibling stands: in the same function, the same file, the same folder, elsewhere. */
export function nearness(own: Piece, sibling: Piece): number {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  if (own.file.path !== sibling.file.path)
    return folder(own.file.path) === folder(sibling.file.path) ? 0.5 : 0;
  return sharedFunction(own.node, sibling.node) ? 1.5 : 1;
}

function sharedFunction(left: Node, right: Node): boolean {
  for (let scope: Node | null = left; scope && scope.type !== "program"; scope = scope.parent)
    if (/function|arrow|method_definition/.test(scope.type))
      return scope.startIndex <= right.startIndex && right.endIndex <= scope.endIndex;
  return false;
}

/**
 * The form in which most of the nearest siblings are written. Null where two forms are told by as many that stand as near:
 * they do not say which is meant.
 */
export function agreed(offers: readonly Offer[]): readonly Offer[] | null {
  const groups = [...Map.groupBy(offers, ({ key }) => key).values()]
    .map((group) => ({
      group,
      rank: Math.max(...group.map(({ own, sibling, likeness }) => nearness(own, sibling) + likeness)),
    }))
    .toSorted((left, right) => right.rank - left.rank || right.group.length - left.group.length);
  const [best, next] = groups;
  if (!best || (next && next.rank === best.rank && next.group.length >= best.group.length)) return null;
  return best.group.some(({ isForOther }) => isForOther) ? null : best.group;
}

/** The change that makes the place what its siblings are. */
export function siblingIdea(investigation: Investigation, offers: readonly Offer[], said: Said): Idea[] {
  const [first] = offers;
  if (!first) return [];
  const places = [
    ...new Set(offers.map(({ sibling: { file, node } }) => `${file.path}:${startLineOf(node)}`)),
  ]
    .slice(0, 3)
    .join(", ");
  const shown = first.own.node.text.replace(/\s+/g, " ").slice(0, 60);
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  return [
    {
      name: said.name,
      sentence: said.sentence,
      cause: said.cause(shown, places),
      explanation: said.explanation(first.key.replaceAll(HOLE, "…").slice(0, 60), places),
      edits: first.edits.map((edit) => ({
        ...edit,
        part: "fix",
        ...(first.edits.length > 1 && { together: "sibling" }),
      })),
      basis: "house",
      expectation: isRead ? FINE : NO_ERROR,
      place: { path: first.own.file.path, line: startLineOf(first.own.node) },
    },
  ];
}

/** Stands in a key for what is another thing at each sibling. */
export const HOLE = "\u25a1";

/** The text of a node with a part of it left open. */
export function keyWithout(node: Node, part: Node): string {
  const start = part.startIndex - node.startIndex;
  const text = node.text.slice(0, start) + HOLE + node.text.slice(start + (part.endIndex - part.startIndex));
  return text.replace(/\s+/g, " ").replace(/['`]/g, '"');
}
