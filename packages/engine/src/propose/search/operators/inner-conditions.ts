import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const MOST_NAMES = 3;

/**
 * What a condition on single numbers may ask as well: whether they are even or odd, above nothing. In a comprehension the
 * names are those that it goes through.
 */
export const innerConditionOperator: Operator = function* (place): Generator<Idea> {
  const { statement, expressions, dialect, scope } = place;
  const told = dialect.statement(statement);
  const conditions: (readonly [Node, readonly string[]])[] = [];
  if (told.kind === "if" || told.kind === "while") conditions.push([told.condition, []]);
  for (const node of expressions) {
    if (node.parent?.type !== "if_clause") continue;
    const around = node.parent.parent;
    conditions.push([node, around ? goneThrough(around) : []]);
  }
  for (const [condition, own] of conditions) {
    const asked = comparedIn(condition, place);
    const names = [...new Set([...own, ...asked])].filter(
      (name) => own.includes(name) || /[[.]/.test(name) || /^(?:number|unknown)$/.test(scope.kindOf(name)),
    );
    for (const [rank, name] of names.slice(0, MOST_NAMES).entries())
      for (const [order, atom] of atomsOf(name, place).entries()) {
        if (condition.text.includes(atom)) continue;
        const text = dialect.words.both(condition.text, atom);
        yield replace(
          condition,
          text,
          "number-asked",
          0.12 * share(rank) * share(order),
          `asks ${short(atom)} as well`,
        );
      }
  }
};

function atomsOf(name: string, { dialect }: Place): string[] {
  const remainder = `${name} % 2`;
  // What is left of a number below nothing is below nothing in JavaScript.
  const odd = dialect.id === "python" ? `${remainder} == 1` : `${remainder} !== 0`;
  return [odd, dialect.words.equal(remainder, "0"), `${name} > 0`, `${name} >= 0`];
}

/** Names that a comprehension gives to what it goes through. */
function goneThrough(comprehension: Node): string[] {
  return comprehension.namedChildren
    .filter(({ type }) => type === "for_in_clause")
    .flatMap((clause) => {
      const target = clause.childForFieldName("left");
      return target
        ? [...walk(target)].filter(({ type }) => type === "identifier").map(({ text }) => text)
        : [];
    });
}

/** What a condition compares with a number. */
function comparedIn(condition: Node, { dialect }: Place): string[] {
  return [...walk(condition)].flatMap((node) => {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || dialect.view(seen.right)?.kind !== "integer") return [];
    return /^(?:name|index|member)$/.test(dialect.view(seen.left)?.kind ?? "") ? [seen.left.text] : [];
  });
}
