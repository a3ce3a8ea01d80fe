import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const SIMPLE = /^[A-Za-z_$][\w$]*$/;
const PLACES = 5;

/** A count that is compared with 0 or 1 where what is left of it by a number is meant: every second, every third. */
export const remainderOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^[!=]==?$/.test(seen.operator.text.trim())) continue;
    if (!/^[01]$/.test(seen.right.text) || !SIMPLE.test(seen.left.text)) continue;
    if (!/^(?:number|unknown)$/.test(scope.kindOf(seen.left.text))) continue;
    const counts = scope.names.filter(
      (name) => name !== seen.left.text && scope.kindOf(name) === "number" && SIMPLE.test(name),
    );
    for (const [rank, divisor] of ["2", "3", ...counts].slice(0, PLACES).entries()) {
      const text = `${seen.left.text} % ${divisor}`;
      yield replace(seen.left, text, "remainder-asked", 0.14 * share(rank), `asks of ${short(text)}`);
    }
  }
};
