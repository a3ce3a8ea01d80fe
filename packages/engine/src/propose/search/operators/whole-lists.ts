import { type Idea, type Operator, replace, short } from "../idea.ts";

/** A list of one entry of a list, or of all its entries, where the list itself was meant: `[values[0]]`, `[...values]`. */
export const wholeListOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "collection" || node.namedChildCount !== 1) continue;
    const [only] = node.namedChildren;
    const seen = only ? dialect.view(only) : null;
    if (!only || seen?.kind !== "index" || dialect.view(seen.index)?.kind !== "integer") continue;
    yield replace(
      node,
      seen.object.text,
      "whole-list",
      0.35,
      `takes all of ${short(seen.object.text)} where it took ${short(only.text)}`,
    );
  }
};
