import { type Idea, type Operator, share, short } from "../idea.ts";

const INDEX = /^(?:i|j|k|n|at|index|idx|position|place|slot|number|pos)$|(?:Index|_index|At|_at)$/;

/** An entry that is added at the end of a list, kept at its place instead: where several come in another order than they began. */
export const placedEntryOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  if (dialect.id !== "javascript") return;
  const told = dialect.statement(statement);
  const call = told.kind === "expression" ? dialect.view(told.expression) : null;
  const [value] = call?.kind === "call" ? call.values : [];
  if (call?.kind !== "call" || call.name !== "push" || !call.receiver || !value || call.values.length !== 1)
    return;
  const counts = scope.names.filter(
    (name) => INDEX.test(name) || (scope.kindOf(name) === "number" && !value.text.includes(name)),
  );
  const ordered = counts.toSorted((left, right) => Number(INDEX.test(right)) - Number(INDEX.test(left)));
  for (const [rank, name] of ordered.slice(0, 4).entries()) {
    const text = `${call.receiver.text}[${name}] = ${value.text}`;
    yield {
      changes: [
        {
          start: told.kind === "expression" ? told.expression.startIndex : 0,
          end: told.kind === "expression" ? told.expression.endIndex : 0,
          text,
        },
      ],
      kind: "placed-entry",
      weight: (INDEX.test(name) ? 0.3 : 0.1) * share(rank),
      note: `has ${short(text)}`,
      isHouse: false,
    };
  }
};
