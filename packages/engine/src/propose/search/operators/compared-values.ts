import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const CALCULATIONS = ["-", "+", "%", "*"];

/** A comparison that a function answers with, or keeps, where the tests expect numbers: a calculation with the same two. */
export const comparedValueOperator: Operator = function* ({ statement, dialect, house }): Generator<Idea> {
  const told = dialect.statement(statement);
  const value = told.kind === "return" || told.kind === "assign" ? told.value : null;
  const seen = value && dialect.view(value);
  if (!value || seen?.kind !== "compare") return;
  const isOfNumbers =
    house.expected.some((literal) => NUMBER.test(literal)) &&
    !house.expected.some((literal) => dialect.words.truth.includes(literal));
  for (const [rank, operator] of CALCULATIONS.entries()) {
    const text = `${seen.left.text} ${operator} ${seen.right.text}`;
    const weight = (isOfNumbers ? 0.3 : 0.04) * share(rank);
    yield replace(value, text, "compared", weight, `calculates ${short(text)}`);
  }
};
