import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";

/** What may not be there: a lookup with 0 or an empty list in its place, a member of what may be nothing. */
export const lookupOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (!dialect.isRead(node) || isTaken(node)) continue;
    if (seen?.kind === "index" && isKey(seen.index, place)) {
      const text = dialect.words.kept(seen.object.text, seen.index.text);
      const weight = /^(?:map|unknown)$/.test(scope.kindOf(seen.object.text)) ? 0.16 : 0.08;
      yield replace(node, text, "lookup-default", weight, `has 0 where ${short(node.text)} is not there`);
    }
    if (dialect.id !== "javascript") continue;
    if (seen?.kind === "call" && seen.name === "get" && seen.receiver && seen.values.length === 1)
      for (const empty of ["0", "[]"])
        yield replace(
          node,
          `(${node.text} ?? ${empty})`,
          "lookup-default",
          0.2,
          `has ${empty} where ${short(node.text)} is not there`,
        );
    if (
      seen?.kind === "member" &&
      !node.text.includes("?.") &&
      !/^(?:this|Math|Object|Number)$/.test(seen.object.text)
    ) {
      const text = `${seen.object.text}?.${seen.property.text}`;
      yield replace(node, text, "optional", 0.1, `reads ${short(text)}`);
    }
  }
};

/** Two neighbours of a list or an object the other way round: of what is spread, the last wins. */
export const entryOperator: Operator = function* ({ expressions, dialect }: Place): Generator<Idea> {
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "collection") continue;
    const entries = node.namedChildren.filter((one) => one.type !== "comment");
    for (let at = 0; at + 1 < Math.min(entries.length, 5); at += 1) {
      const [first, second] = [entries[at], entries[at + 1]];
      if (!first || !second) continue;
      const isSpread = [first, second].some(({ type }) => /spread|splat/.test(type));
      const isOrdered = /^(?:array|list|tuple)$/.test(node.type);
      if (!isSpread && !isOrdered) continue;
      yield {
        changes: [
          { start: first.startIndex, end: first.endIndex, text: second.text },
          { start: second.startIndex, end: second.endIndex, text: first.text },
        ],
        kind: "entries-swapped",
        weight: isSpread ? 0.25 : 0.1,
        note: `has ${short(second.text)} before ${short(first.text)}`,
        isHouse: false,
      };
    }
  }
};

/** Whether an index may be the key of a mapping. */
function isKey(index: Node, { dialect }: Place): boolean {
  return /^(?:name|member|text|call)$/.test(dialect.view(index)?.kind ?? "");
}

/** Whether a node is deleted or counted up, or already has something in its place. */
function isTaken(node: Node): boolean {
  const parent = node.parent;
  return (
    parent === null ||
    /^(?:update_expression|delete_statement)$/.test(parent.type) ||
    parent.children.some(({ type }) => type === "??" || type === "delete")
  );
}
