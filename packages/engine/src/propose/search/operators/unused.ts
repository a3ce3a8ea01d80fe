import { lineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import type { Kind } from "../name-kinds.ts";
import { walk } from "../scope.ts";

const LISTS = /^(?:list_comprehension|generator_expression|list|array)$/;

/** A mapping that a function makes or is given and never reads: what it goes through may have to stand in that order. */
export const unusedMappingOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  const unused = neverRead(place, "map");
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

const MOST_VALUES = 6;

/** A list that a function makes or is given and never reads: what belongs in it is to be refused where it is not, as other things are. */
export const unusedListOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file, indent, unit } = place;
  if (!dialect.isStatement(statement)) return;
  const unused = neverRead(place, "list");
  if (unused.length === 0) return;
  const answers = scope.returned
    .filter((text) => !text.includes("\n"))
    .map((text) => dialect.words.returns(text));
  const ways = [...new Set([...scope.refusals, ...(scope.inLoop ? dialect.words.leave : []), ...answers])];
  const values = scope.values.filter((value) => !unused.includes(value)).flatMap(withNeighbours);
  const at = lineStart(file.text, statement.startIndex) + indent.length;
  for (const list of unused)
    for (const [rank, value] of [...new Set(values)].slice(0, MOST_VALUES * 2).entries())
      for (const [order, way] of ways.slice(0, 3).entries()) {
        const condition = dialect.words.not(dialect.words.contains(list, value));
        const text = `${dialect.words.guarded(condition, [way], indent, unit)}\n${indent}`;
        yield {
          changes: [{ start: at, end: at, text }],
          kind: "list-asked",
          weight: 0.2 * share(rank) * share(order),
          note: `asks whether ${short(value)} is in ${list}`,
          isHouse: false,
        };
      }
};

/** `parts[0]`, and `parts[1]` beside it. */
function withNeighbours(value: string): string[] {
  const entry = /^([\w.]+)\[([01])\]$/.exec(value);
  return entry ? [value, `${entry[1]}[${1 - Number(entry[2])}]`] : [value];
}

/** Names of a kind that hold a value which the function never reads. */
function neverRead({ dialect, scope }: Place, kind: Kind): string[] {
  const read = new Set<string>();
  for (const node of walk(scope.function))
    if (node.type === "identifier" && dialect.isRead(node)) read.add(node.text);
  return scope.names.filter((name) => scope.kindOf(name) === kind && !read.has(name));
}
