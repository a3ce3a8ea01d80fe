import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const MOST_ATOMS = 10;
const MOST_COMPARED = 5;
const MOST_THRESHOLDS = 8;

/** A value that depends on a condition where it is always the same. */
export const chosenOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || dialect.view(told.value)?.kind !== "integer") return;
  const own = told.value.text;
  const other = own === "0" ? "1" : "0";
  const near = scope.names.filter((name) => name !== told.target.text).slice(0, MOST_COMPARED);
  const pairs = near.flatMap((left, at) =>
    near.slice(at + 1).map((right) => dialect.words.equal(left, right)),
  );
  for (const [rank, atom] of [...scope.atoms.slice(0, MOST_ATOMS), ...pairs].entries()) {
    const text = dialect.id === "python" ? `${other} if ${atom} else ${own}` : `${atom} ? ${other} : ${own}`;
    yield replace(told.value, text, "chosen", 0.1 * share(rank), `has ${other} when ${short(atom)}`);
  }
};

const MIRRORED: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">", ">="],
  "<=": ["<", ">=", ">"],
  ">": [">=", "<", "<="],
  ">=": [">", "<=", "<"],
};

/** A threshold that stands nowhere in the code: one of those at which the failing tests look. */
export const thresholdOperator: Operator = function* ({ expressions, dialect, house }): Generator<Idea> {
  const numbers = house.expected.filter((literal) => /^-?\d+(?:\.\d+)?$/.test(literal));
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || dialect.view(seen.right)?.kind !== "integer") continue;
    const own = seen.operator.text.trim();
    const operators = MIRRORED[own];
    if (!operators) continue;
    const others = numbers.filter((number) => number !== seen.right.text).slice(0, MOST_THRESHOLDS);
    for (const [rank, number] of others.entries())
      for (const [order, operator] of [own, ...operators].entries())
        yield replace(
          { startIndex: seen.left.endIndex, endIndex: seen.right.endIndex },
          ` ${operator} ${number}`,
          "threshold",
          0.05 * share(rank) * share(order),
          `asks whether ${short(seen.left.text)} ${operator} ${number}`,
        );
  }
};
