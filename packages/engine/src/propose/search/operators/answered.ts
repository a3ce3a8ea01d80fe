import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const MOST = 6;

/**
 * One of several answers of a function, where it is a plain value: another one that the tests expect. A function with one
 * answer is not told what to say.
 */
export const answeredOperator: Operator = function* ({ statement, dialect, scope, house }): Generator<Idea> {
  const told = dialect.statement(statement);
  const value = told.kind === "return" ? told.value : null;
  if (!value || scope.returned.length < 2) return;
  const kind = dialect.view(value)?.kind;
  if (kind !== "name" && kind !== "text" && kind !== "integer" && kind !== "nothing") return;
  const isText = kind === "text";
  const others = house.expected.filter(
    (literal) =>
      literal !== value.text && (kind === "name" || kind === "nothing" || /^["'`]/.test(literal) === isText),
  );
  const [first = ""] = value.text;
  for (const [rank, other] of others.slice(0, MOST).entries()) {
    // In the quotes that the function has.
    const text = isText && !other.includes(first) ? `${first}${other.slice(1, -1)}${first}` : other;
    if (text !== value.text)
      yield replace(
        value,
        text,
        "answer-told",
        (isText ? 0.3 : 0.15) * share(rank),
        `answers ${short(text)}`,
      );
  }
};
