import { type Idea, type Operator, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const LISTS = /^(?:list_comprehension|generator_expression|list|array)$/;

/** A mapping that a function makes or is given and never reads: what it goes through may have to stand in that order. */
export const unusedMappingOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  const reads = new Map<string, number>();
  for (const node of walk(scope.function))
    if (node.type === "identifier" && dialect.isRead(node))
      reads.set(node.text, (reads.get(node.text) ?? 0) + 1);
  const unused = scope.names.filter((name) => scope.kindOf(name) === "map" && !reads.has(name));
  for (const node of expressions) {
    const seen = dialect.view(node);
    const isList =
      LISTS.test(node.type) || (seen?.kind === "call" && /^(?:split|filter|map|list)$/.test(seen.name));
    if (!isList) continue;
    for (const [rank, mapping] of unused.entries()) {
      const text =
        dialect.id === "python"
          ? `sorted(${node.text}, key=lambda one: ${mapping}[one])`
          : `${node.text}.sort((a, b) => ${mapping}[a] - ${mapping}[b])`;
      yield replace(node, text, "ordered-by", 0.3 * share(rank), `sorts ${short(node.text)} by ${mapping}`);
    }
  }
};
