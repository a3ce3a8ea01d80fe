import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const FEWEST_LETTERS = 3;
const SHORTEST_WORD = 4;
const MOST_WORDS = 3;

/**
 * Letters of one case that something is looked for in, with those of the other case as well; and a word that is nearly one
 * that the failing tests say.
 */
export const letterOperator: Operator = function* ({ expressions, dialect, house }): Generator<Idea> {
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "text") continue;
    const [, quote = "", inner = ""] = /^(["'])([A-Za-z]+)\1$/.exec(node.text) ?? [];
    if (inner === "") continue;
    const other = inner === inner.toLowerCase() ? inner.toUpperCase() : inner.toLowerCase();
    const isSet = new Set(inner.toLowerCase()).size === inner.length;
    if (
      isSet &&
      inner.length >= FEWEST_LETTERS &&
      (inner === inner.toLowerCase() || inner === inner.toUpperCase())
    )
      yield replace(
        node,
        `${quote}${inner}${other}${quote}`,
        "other-case",
        0.1,
        `has the letters of ${node.text} in both cases`,
      );
    const near = [
      ...new Set([...house.told.map((word) => word.replace(/^["'`]|["'`]$/g, "")), ...house.words]),
    ]
      .filter((word) => word.length >= SHORTEST_WORD || word.toLowerCase() === inner.toLowerCase())
      .filter((word) => word !== inner && isNear(inner, word))
      .slice(0, MOST_WORDS);
    for (const [rank, word] of near.entries())
      yield replace(
        node,
        `${quote}${word}${quote}`,
        "near-word",
        0.4 * share(rank),
        `has ${short(word)} where it was ${inner}`,
      );
  }
};

/** Whether two words differ in their case, or in one or two letters of which none is the first. */
function isNear(left: string, right: string): boolean {
  if (!/^[A-Za-z]+$/.test(right)) return false;
  if (left.toLowerCase() === right.toLowerCase()) return true;
  const longest = Math.max(left.length, right.length);
  return left[0] === right[0] && distance(left, right) <= (longest > 5 ? 2 : 1);
}

function distance(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...left].entries()) {
    const own = [row + 1];
    for (const [at, other] of [...right].entries())
      own.push(
        Math.min((own[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1, (before[at] ?? 0) + Number(letter !== other)),
      );
    before = own;
  }
  return before.at(-1) ?? 0;
}
