import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_CASES = 6;
const MOST_KEYS = 6;
const MOST_VALUES = 8;
const MOST_KNOWN = 4;
const MOST_WAYS = 8;
const FEWEST_ENTRIES = 2;
const LONGEST_VALUE = 40;
const LONGEST_PATTERN = 400;

/** A value that is compared with one text after the other, compared with a further one that the failing tests say. */
export const furtherCaseOperator: Operator = function* ({
  expressions,
  dialect,
  house,
}: Place): Generator<Idea> {
  const { words } = dialect;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^(?:[=!]==?)$/.test(seen.operator.text)) continue;
    const [value, literal] = isLiteral(seen.left, dialect)
      ? [seen.right, seen.left]
      : [seen.left, seen.right];
    if (!isLiteral(literal, dialect) || isLiteral(value, dialect)) continue;
    const chain = partOf(node, dialect);
    const isDenied = seen.operator.text.startsWith("!");
    const isChain = chain.filter((one) => one.text.includes(value.text)).length > 1;
    if (chain.at(-1)?.id !== node.id && isChain) continue;
    for (const [rank, other] of likeLiterals(literal.text, house.told).entries()) {
      if (chain.some((one) => one.text.includes(other))) continue;
      const further = node.text.replace(literal.text, () => other);
      const joined = isDenied ? words.both(node.text, further) : words.either(node.text, further);
      const isLoose = !isChain && /^(?:logic|not)$/.test(dialect.view(node.parent ?? node)?.kind ?? "");
      yield replace(
        node,
        isLoose ? `(${joined})` : joined,
        "case-added",
        (isChain ? 0.35 : 0.12) * share(rank),
        `treats ${other} like ${short(literal.text)}`,
      );
    }
  }
};

/** A table with one entry more: under a key that the failing tests say, what they say beside it or what the table holds. */
export const furtherEntryOperator: Operator = function* ({
  expressions,
  file,
  house,
}: Place): Generator<Idea> {
  for (const node of expressions) {
    if (!/^(?:dictionary|object)$/.test(node.type)) continue;
    const pairs = node.namedChildren.filter(({ type }) => type === "pair");
    const last = pairs.at(-1);
    if (!last || pairs.length < FEWEST_ENTRIES) continue;
    const keys = pairs.map((pair) => pair.childForFieldName("key")?.text ?? "");
    const values = pairs.map((pair) => pair.childForFieldName("value")?.text ?? "");
    const isPlain =
      keys.every((text) => /^(?:["'][^"'\n]*["']|-?\d[\w.]*|[A-Za-z_]\w*)$/.test(text)) &&
      values.every((text) => text.length <= LONGEST_VALUE && !text.includes("\n"));
    if (!isPlain) continue;
    const own = keys.at(-1) ?? "";
    const said = [...house.told, ...house.words.map((word) => `"${word}"`)];
    const further = likeLiterals(own, said).filter((key) => !keys.includes(key));
    const between = file.text.slice(pairs.at(-2)?.endIndex ?? last.startIndex, last.startIndex);
    const known = commonest(values).slice(0, MOST_KNOWN);
    const isTold = /^(?:["'].*["']|-?\d+)$/.test(values.at(-1) ?? "");
    for (const [rank, key] of further.slice(0, MOST_KEYS).entries()) {
      const told = isTold
        ? likeLiterals(values.at(-1) ?? "", house.told).filter((value) => value !== key)
        : [];
      for (const [order, value] of [...new Set([...told, ...known])].slice(0, MOST_VALUES).entries())
        yield {
          changes: [{ start: last.endIndex, end: last.endIndex, text: `${between}${key}: ${value}` }],
          ...{ kind: "entry-added", weight: 0.2 * share(rank) * share(order), isHouse: false },
          note: `has ${short(value)} under ${key}`,
        };
    }
  }
};

/** `(IN|FROM|USING)` of a pattern, with one more word that the failing tests say. */
export const furtherWayOperator: Operator = function* ({ expressions, house }: Place): Generator<Idea> {
  const said = [...new Set([...house.told.map((one) => one.replace(/^["'`]|["'`]$/g, "")), ...house.words])];
  for (const node of expressions) {
    if (!/^(?:string|regex|string_content)$/.test(node.type) || node.text.length > LONGEST_PATTERN) continue;
    for (const found of node.text.matchAll(/\((?:\?:)?([A-Za-z_]+(?:\|[A-Za-z_]+)+)\)/g)) {
      const ways = (found[1] ?? "").split("|");
      const isUpper = ways.every((way) => way === way.toUpperCase());
      const words = said
        .filter((word) => /^[A-Za-z_]{2,}$/.test(word))
        .map((word) => (isUpper ? word.toUpperCase() : word))
        .filter(
          (word) => !ways.includes(word) && (isUpper || /^[a-z]/.test(word) === /^[a-z]/.test(ways[0] ?? "")),
        );
      const at = node.startIndex + (found.index ?? 0) + found[0].length - 1;
      for (const [rank, word] of [...new Set(words)].slice(0, MOST_WAYS).entries())
        yield {
          changes: [{ start: at, end: at, text: `|${word}` }],
          ...{ kind: "way-added", weight: 0.25 * share(rank), isHouse: false },
          note: `looks for ${word} like ${ways[0]}`,
        };
    }
  }
};

function commonest(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1]).map(([value]) => value);
}

function isLiteral(node: Node, dialect: Place["dialect"]): boolean {
  return /^(?:text|integer)$/.test(dialect.view(node)?.kind ?? "");
}

/** Literals of the failing tests of the same form, in the quotes of this one. */
function likeLiterals(own: string, told: readonly string[]): readonly string[] {
  const quote = own[0] ?? "";
  if (!/["']/.test(quote))
    return told.filter((one) => /^-?\d+$/.test(one) && one !== own).slice(0, MOST_CASES);
  const inner = own.slice(1, -1);
  const isWord = /^[\w-]*$/.test(inner);
  const isUpper = inner === inner.toUpperCase() && /[A-Z]/.test(inner);
  const said = told
    .filter((one) => /^["']/.test(one))
    .map((one) => one.slice(1, -1))
    .filter((one) => !isWord || /^[\w-]+$/.test(one))
    .map((one) => (isUpper ? one.toUpperCase() : one))
    .filter((one) => one !== inner && !one.includes(quote) && !one.includes("\\"));
  return [...new Set(said)].slice(0, MOST_CASES).map((one) => `${quote}${one}${quote}`);
}

/** All that is joined in the same way with a condition, in the order of the text; itself alone where nothing is. */
function partOf(node: Node, dialect: Place["dialect"]): readonly Node[] {
  let whole = node;
  let sign: string | null = null;
  for (let around = node.parent; around; around = around.parent) {
    const seen = dialect.view(around);
    if (seen?.kind !== "logic" || (sign !== null && seen.operator.text !== sign)) break;
    sign = seen.operator.text;
    whole = around;
  }
  const found: Node[] = [];
  const pending = [whole];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const seen = dialect.view(next);
    if (seen?.kind === "logic" && seen.operator.text === sign) pending.push(seen.right, seen.left);
    else found.push(next);
  }
  return found;
}
