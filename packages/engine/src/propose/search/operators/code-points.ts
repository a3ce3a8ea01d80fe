import { type Idea, type Operator, replace, share } from "../idea.ts";

/** Where letters and digits begin and end among the characters, and how far the two cases are apart. */
const ENDS = [65, 90, 97, 122, 91, 123, 48, 57, 64, 96, 58, 47, 32, 26] as const;
const ASKED = /\bord\(|\bchr\(|\bcharCodeAt\b|\bcodePointAt\b|\bfromCharCode\b|\bfromCodePoint\b/;

/** A number in a function that asks for the codes of characters: those at which letters and digits begin and end. */
export const codePointOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  if (!ASKED.test(scope.function.text)) return;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "integer" || seen.value < 20 || seen.value > 127) continue;
    const near = ENDS.filter((end) => end !== seen.value).toSorted(
      (left, right) => Math.abs(left - seen.value) - Math.abs(right - seen.value),
    );
    for (const [rank, end] of near.entries())
      yield replace(
        node,
        String(end),
        "code-point",
        0.18 * share(rank),
        `has ${end} where it was ${seen.value}`,
      );
  }
};
