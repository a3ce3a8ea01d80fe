import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { documentedNumbers } from "./documented.ts";

const MOST_NUMBERS = 5;
const COMMON = [2, 3, 4, 5];

/**
 * Numbers that what is written about the function names: in the place of one, and where a condition asks what divides
 * something, asked as well.
 */
export const documentedNumberOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, statement } = place;
  const numbers = documentedNumbers(scope.function);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "integer") continue;
    for (const [rank, other] of numbers.filter((number) => number !== seen.value).entries())
      yield replace(
        node,
        String(other),
        "number",
        0.25 * share(rank),
        `has ${other} where it was ${seen.value}`,
      );
    for (const [rank, other] of [seen.value + 2, seen.value - 2].entries())
      if (seen.value > 2)
        yield replace(
          node,
          String(other),
          "number",
          0.1 * share(rank),
          `has ${other} where it was ${seen.value}`,
        );
  }
  const told = dialect.statement(statement);
  if (told.kind === "if") yield* dividedBy(told.condition, numbers, place);
};

function* dividedBy(condition: Node, documented: readonly number[], { dialect }: Place): Generator<Idea> {
  const divided = [...walk(condition)].flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "arithmetic" &&
      seen.operator.text === "%" &&
      dialect.view(seen.right)?.kind === "integer"
      ? [seen]
      : [];
  });
  const own = new Set(divided.map(({ right }) => Number(right.text)));
  const numbers = [...new Set([...documented, ...COMMON])].filter((number) => number > 1 && !own.has(number));
  for (const value of new Set(divided.map(({ left }) => left.text)))
    for (const [rank, number] of numbers.slice(0, MOST_NUMBERS).entries()) {
      const atom = dialect.words.equal(`${value} % ${number}`, "0");
      const weight = (documented.includes(number) ? 0.2 : 0.08) * share(rank);
      const texts = [
        dialect.words.both(condition.text, atom),
        dialect.words.both(condition.text, dialect.words.not(dialect.id === "python" ? atom : `(${atom})`)),
        dialect.words.either(condition.text, atom),
      ];
      for (const [order, text] of texts.entries())
        yield replace(condition, text, "number-asked", weight * share(order), `asks ${short(text)}`);
    }
}
