import { type Idea, type Operator, replace, share, short } from "../idea.ts";

/** Another way of assigning, another target, the other order of two. */
export const assignmentOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind === "expression") {
    const seen = dialect.view(told.expression);
    // A value that nobody takes.
    if (seen && !/^(?:call|await)$/.test(seen.kind))
      yield replace(
        statement,
        dialect.words.returns(told.expression.text),
        "return-added",
        0.4,
        `returns ${short(told.expression.text)}`,
      );
    if (seen?.kind === "call") {
      const isRecursive = seen.name === scope.name;
      yield replace(
        statement,
        dialect.words.returns(told.expression.text),
        "return-added",
        isRecursive ? 0.6 : 0.12,
        `returns what ${short(seen.callee.text)} gives`,
      );
      for (const [rank, name] of scope.names.slice(0, 4).entries())
        yield replace(
          told.expression,
          dialect.words.assigns(name, "=", told.expression.text),
          "result-kept",
          0.12 * share(rank),
          `keeps what ${short(seen.callee.text)} gives as ${name}`,
        );
    }
    return;
  }
  if (told.kind !== "assign" || !told.operator) return;
  const { target, operator, value } = told;
  const toggled = dialect.words.not(target.text);
  if (dialect.view(value)?.kind === "truth")
    yield replace(value, toggled, "toggled", 0.25, `assigns ${short(toggled)}`);
  else if (value.text === toggled)
    for (const truth of dialect.words.truth)
      yield replace(value, truth, "toggled", 0.25, `assigns ${truth} where it was ${short(toggled)}`);
  for (const [rank, other] of (dialect.words.assignments[operator.text] ?? []).entries())
    yield replace(
      operator,
      other,
      "assignment",
      isOfBits(other, operator.text) ? 0.04 : 0.4 * share(rank),
      `assigns by ${other} where it was ${operator.text}`,
    );
  if (dialect.view(target)?.kind === "name") {
    for (const [rank, other] of scope.names
      .filter((name) => name !== target.text)
      .slice(0, 6)
      .entries())
      yield replace(
        target,
        other,
        "target",
        0.2 * share(rank),
        `assigns to ${other} where it was ${target.text}`,
      );
  }
  const targets = target.namedChildren;
  const values = value.namedChildren;
  if (
    /list$|tuple/.test(target.type) &&
    targets.length === 2 &&
    values.length === 2 &&
    /list$|tuple/.test(value.type)
  )
    yield {
      changes: [
        { start: values[0]?.startIndex ?? 0, end: values[0]?.endIndex ?? 0, text: values[1]?.text ?? "" },
        { start: values[1]?.startIndex ?? 0, end: values[1]?.endIndex ?? 0, text: values[0]?.text ?? "" },
      ],
      kind: "order",
      weight: 0.3,
      note: "assigns two values in the other order",
      isHouse: false,
    };
};

/** Single bits are seldom what an ordinary assignment is about. */
function isOfBits(other: string, own: string): boolean {
  return /^[|&^]=$/.test(other) && !/^[|&^]=$/.test(own);
}
