import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Swap } from "./plain-text.ts";
import type { Slice } from "./slice.ts";

/** What is copied from tests with something else in its place. */
export interface Swapping {
  readonly swapsIn: (file: SourceFile) => readonly Swap[];
}

/** Whether what an expression and the code around it hold is swapped anywhere. */
export function isSwapped({ head, body }: Slice, target: Node, swaps: readonly Swap[]): boolean {
  return [...head, ...body, target].some((node) =>
    swaps.some(({ start, end }) => node.startIndex <= start && end <= node.endIndex),
  );
}
