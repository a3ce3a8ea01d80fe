import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Another value to begin with: the best so far, the sum, the list that a loop fills. */
export const beginningOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || scope.inLoop || dialect.view(told.target)?.kind !== "name") return;
  const own = told.value.text;
  const kind = dialect.view(told.value)?.kind;
  if (!NUMBER.test(own) && kind !== "collection" && kind !== "nothing" && kind !== "text") return;
  const lengthsOf = (names: readonly string[], { words, id }: typeof dialect): string[] =>
    names
      // What an object is asked by is taken for a number, and may be a name.
      .filter(
        (name) =>
          (/^(?:text|unknown|object)$/.test(scope.kindOf(name)) || scope.parameters.includes(name)) &&
          scope.kindOf(name) !== "list" &&
          name !== told.target.text,
      )
      .slice(0, 3)
      .flatMap((name) => [
        words.length(id === "python" ? `str(${name})` : `String(${name})`),
        words.length(name),
      ])
      .toReversed();
  const lists = scope.names.filter((name) => scope.kindOf(name) === "list");
  const others = [
    ...(NUMBER.test(own) || kind === "nothing" ? dialect.words.extremes : []),
    ...(NUMBER.test(own) || kind === "nothing" ? lists.map((name) => `${name}[0]`) : []),
    ...(NUMBER.test(own) ? lengthsOf(scope.names, dialect) : []),
    ...(kind === "collection" ? lists.map((name) => dialect.words.copied(name)) : []),
  ];
  for (const [rank, other] of others.slice(0, 9).entries())
    yield replace(told.value, other, "beginning", 0.14 * share(rank), `begins with ${short(other)}`);
};
