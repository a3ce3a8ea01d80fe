import type { Node } from "web-tree-sitter";

/** Types of nodes that matter for the order in which statements run. */
export interface FlowShape {
  /** Sequences of statements that run one after the other. */
  readonly blocks: readonly string[];
  /** What may be skipped or chosen. */
  readonly branches: readonly string[];
}

/** A place in the text that gives a name its value. */
export interface BindingPlace {
  /** From here on the value holds. */
  readonly from: number;
  readonly node: Node;
}

/**
 * The bindings that can reach a use, nearest first: those before it up to one that always runs, then those further
 * down in a loop around it. `isComplete` says that none from outside the scope can.
 */
export function reaching<Found extends BindingPlace>(
  all: readonly Found[],
  use: Node,
  loop: Node | null,
  shape: FlowShape,
): { bindings: Found[]; isComplete: boolean } {
  const later = loop
    ? all.filter(
        ({ node, from }) =>
          // `row = step(row)` gives the next round its row.
          from > use.startIndex &&
          node.id !== loop.id &&
          node.startIndex >= loop.startIndex &&
          node.endIndex <= loop.endIndex,
      )
    : [];
  const found: Found[] = [];
  for (const binding of all.filter(({ from }) => from <= use.startIndex).toReversed()) {
    found.push(binding);
    if (alwaysRuns(binding.node, use, shape)) return { bindings: [...found, ...later], isComplete: true };
  }
  return { bindings: [...found, ...later], isComplete: false };
}

/** Whether the way to `use` always passes a node: no branch around it that is not also around the use. */
function alwaysRuns(binding: Node, use: Node, { blocks, branches }: FlowShape): boolean {
  for (let node = binding.parent; node; node = node.parent) {
    const holdsUse = node.startIndex <= use.startIndex && use.endIndex <= node.endIndex;
    if (holdsUse && (blocks.includes(node.type) || !branches.includes(node.type))) return true;
    if (!holdsUse && branches.includes(node.type)) return false;
  }
  return true;
}
