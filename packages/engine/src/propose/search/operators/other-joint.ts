import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const NUMBER = /^\d+$/;

/** Two conditions joined the other way, and the second one asked otherwise: `a or n == 2` where `a and n > 1` was meant. */
export const otherJointOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "logic") continue;
    const joint = dialect.words.logic[seen.operator.text]?.[0];
    const asked = dialect.view(seen.right);
    if (!joint || asked?.kind !== "compare") continue;
    const own = asked.operator.text.trim();
    const right = asked.right.text;
    const numbers = NUMBER.test(right)
      ? [right, String(Number(right) - 1), String(Number(right) + 1)]
      : [right];
    const operators = [own, ...(dialect.words.comparisons[own] ?? [])].filter((one) => !/^[a-z]/.test(one));
    for (const [order, number] of numbers.entries())
      for (const [rank, operator] of operators.entries()) {
        if (operator === own && number === right) continue;
        const text = `${seen.left.text} ${joint} ${asked.left.text} ${operator} ${number}`;
        yield replace(
          node,
          text,
          "other-joint",
          0.05 * share(rank) * share(order),
          `asks whether ${short(text)}`,
        );
      }
  }
};
