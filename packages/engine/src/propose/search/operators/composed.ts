import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const MOST_ELEMENTS = 5;
const MOST_TERMS = 7;
const MOST_LISTS = 3;
const MOST_COUNTS = 3;

/**
 * Values that stand nowhere in the function, made of its names: an entry of a list by a count, two values calculated
 * together, the larger of two. They come last, and where the answers of the tests are many-valued only the right one fits.
 */
export const composedOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  const elements = elementsOf(place);
  const terms = [...numbersOf(place), ...elements].slice(0, MOST_TERMS);
  const pairs = pairsOf(terms, place);
  const nested = nestedIn(place);
  for (const node of expressions) {
    if (!isRoom(node, place)) continue;
    const kind = dialect.view(node)?.kind;
    if (kind === "name" || kind === "index" || kind === "member")
      for (const [rank, element] of [...elements, ...nested].filter((one) => one !== node.text).entries())
        yield replace(
          node,
          element,
          "entry-read",
          0.12 * share(rank),
          `has ${element} where it was ${short(node.text)}`,
        );
    if (!isOuter(node, place)) continue;
    const isInner = /^(?:arithmetic|compare|chain|member)$/.test(
      node.parent ? (dialect.view(node.parent)?.kind ?? "") : "",
    );
    for (const [rank, { text, isCall }] of pairs.entries())
      if (text !== node.text)
        yield replace(
          node,
          isInner && !isCall ? `(${text})` : text,
          "composed",
          0.02 * share(rank / 8),
          `has ${short(text)} where it was ${short(node.text)}`,
        );
  }
};

/** Entries of the lists and texts at hand by the counts at hand. */
function elementsOf({ scope }: Place): string[] {
  const lists = scope.names
    .filter((name) => /^(?:list|text|object|unknown)$/.test(scope.kindOf(name)))
    .toSorted(
      (left, right) => Number(scope.kindOf(left) === "unknown") - Number(scope.kindOf(right) === "unknown"),
    )
    .slice(0, MOST_LISTS);
  const known = scope.names.filter((name) => scope.kindOf(name) === "number");
  const counters = scope.names.filter(
    (name) => scope.kindOf(name) === "unknown" && !scope.parameters.includes(name),
  );
  const counts = [...known, ...counters].slice(0, MOST_COUNTS);
  return lists
    .flatMap((list) => counts.filter((name) => name !== list).map((name) => `${list}[${name}]`))
    .slice(0, MOST_ELEMENTS);
}

/** Entries of a list by an entry of another one: `totals[counts[at]]`. */
function nestedIn({ scope }: Place): string[] {
  const lists = scope.names.filter((name) => scope.kindOf(name) === "list").slice(0, MOST_LISTS);
  const inner = scope.values.filter((value) => /^\w+\[[^[\]"'`]+\]$/.test(value)).slice(0, MOST_COUNTS);
  return lists.flatMap((list) =>
    inner.filter((value) => !value.startsWith(`${list}[`)).map((value) => `${list}[${value}]`),
  );
}

function numbersOf({ scope, dialect }: Place): string[] {
  const names = scope.names.filter((name) => /^(?:number|unknown)$/.test(scope.kindOf(name)));
  const ordered = names.toSorted(
    (left, right) => Number(scope.kindOf(left) !== "number") - Number(scope.kindOf(right) !== "number"),
  );
  const lists = scope.names.filter((name) => scope.kindOf(name) === "list");
  return [...ordered.slice(0, 5), ...lists.slice(0, 1).map((name) => dialect.words.length(name))];
}

interface Pair {
  readonly text: string;
  readonly isCall: boolean;
}

function pairsOf(terms: readonly string[], { dialect }: Place): Pair[] {
  const prefix = dialect.id === "python" ? "" : "Math.";
  const sums: Pair[] = [];
  const others: Pair[] = [];
  for (const [at, left] of terms.entries())
    for (const right of terms.slice(at + 1)) {
      sums.push(
        ...[`${left} + ${right}`, `${left} - ${right}`, `${right} - ${left}`].map((text) => ({
          text,
          isCall: false,
        })),
      );
      sums.push(
        ...["max", "min"].map((name) => ({ text: `${prefix}${name}(${left}, ${right})`, isCall: true })),
      );
      others.push(
        ...[`${left} * ${right}`, `${left} % ${right}`, `${right} % ${left}`].map((text) => ({
          text,
          isCall: false,
        })),
      );
      others.push(
        ...[
          `${left} ${dialect.id === "python" ? "//" : "/"} ${right}`,
          `${right} ${dialect.id === "python" ? "//" : "/"} ${left}`,
        ].map((text) => ({ text, isCall: false })),
      );
    }
  return [...sums, ...others];
}

/** Whether a node is a value that is read, and no callee. */
function isRoom(node: Node, { dialect }: Place): boolean {
  const seen = dialect.view(node);
  if (!/^(?:name|index|member|call|arithmetic|integer)$/.test(seen?.kind ?? "") || !dialect.isRead(node))
    return false;
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around?.kind === "call" && (around.callee.id === node.id || around.receiver?.id === node.id))
    return false;
  if (around?.kind === "member" || (around?.kind === "index" && around.object.id === node.id)) return false;
  return node.parent?.type !== "expression_statement";
}

/** Whether a value is what a statement answers, keeps, hands over, compares or lists, and calculates or reads a name. */
function isOuter(node: Node, { dialect, scope }: Place): boolean {
  const seen = dialect.view(node);
  const isText = [...walk(node)].some((one) => dialect.view(one)?.kind === "text");
  if (isText || seen?.kind === "integer") return false;
  if (seen?.kind === "name" && !/^(?:number|unknown)$/.test(scope.kindOf(node.text))) return false;
  const around = node.parent ? dialect.view(node.parent) : null;
  return around?.kind !== "arithmetic" && around?.kind !== "index" && around?.kind !== "slice";
}
