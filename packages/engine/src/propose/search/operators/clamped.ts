import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const KIND = "clamped";
const MOST_NAMES = 5;

/**
 * A number that is held within bounds: an index never above the last entry or below the first, a sum never below nothing.
 * What is calculated, assigned or answered, by the names and counts of the function; likeliest where the number is used as
 * an index afterwards.
 */
export const clampedOperator: Operator = function* (place): Generator<Idea> {
  const value = calculatedIn(place);
  if (!value) return;
  const { dialect, statement, scope } = place;
  const told = dialect.statement(statement);
  const indexed = told.kind === "assign" ? listsIndexedBy(told.target.text, place) : [];
  const weight = indexed.length > 0 ? 0.4 : 0.14;
  const prefix = dialect.id === "python" ? "" : "Math.";
  const numbers = scope.names.filter(
    (name) =>
      /^(?:number|unknown)$/.test(scope.kindOf(name)) &&
      !wordsIn(told.kind === "assign" ? told.target.text : "").has(name),
  );
  const highest = [
    ...indexed.map((list) => `${dialect.words.length(list)} - 1`),
    ...numbers.slice(0, MOST_NAMES).flatMap((name) => [name, `${name} - 1`]),
  ];
  for (const [rank, bound] of ["0", "1"].entries())
    yield replace(
      value,
      `${prefix}max(${bound}, ${value.text})`,
      KIND,
      0.6 * weight * share(rank),
      `is never below ${bound}`,
    );
  for (const [rank, bound] of highest.entries())
    if (bound !== value.text)
      yield replace(
        value,
        `${prefix}min(${value.text}, ${bound})`,
        KIND,
        weight * share(rank),
        `is never above ${short(bound)}`,
      );
};

/** A number that a statement calculates and assigns or answers. */
function calculatedIn({ statement, dialect }: Place): Node | null {
  const told = dialect.statement(statement);
  const value = told.kind === "assign" || told.kind === "return" ? told.value : null;
  const seen = value ? dialect.view(value) : null;
  if (!value || value.text.includes("\n")) return null;
  if (seen?.kind === "arithmetic") return value;
  if (seen?.kind !== "call") return null;
  return /^(?:int|floor|trunc|round|ceil|abs|max|min|sum|Number|parseInt)$/.test(seen.name) ? value : null;
}

/** Lists of the function with this name between the brackets. */
function listsIndexedBy(name: string, { scope, dialect }: Place): readonly string[] {
  const found = new Set<string>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    if (seen?.kind === "index" && seen.index.text === name && /^[\w$.]+$/.test(seen.object.text))
      found.add(seen.object.text);
  }
  return [...found];
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_$][\w$]*/g));
}
