import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "taken-part";

/** What is taken as the smaller of two amounts, taken from both of them: from what is wanted, and from where it lies. */
export const takenPartOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement)) return;
  const leaves = /^(?:return|raise|break|continue)$/.test(dialect.statement(statement).kind);
  for (const { taken, amounts } of takingsIn(place)) {
    const left = amounts.filter((amount) => !isLessened(amount, scope.function.text));
    if (!statement.text.includes(taken)) continue;
    for (const [rank, amount] of left.entries()) {
      const text = dialect.words.assigns(amount, "-=", taken);
      const told = {
        kind: KIND,
        weight: (left.length === amounts.length ? 0.25 : 0.55) * share(rank),
        note: `has ${short(text)}`,
      };
      if (!leaves) yield behind(place, text, told);
      const told2 = dialect.statement(statement);
      if (told2.kind !== "assign" || told2.target.text !== taken)
        yield inFront(place, text, { ...told, weight: 0.7 * told.weight });
    }
  }
};

interface Taking {
  readonly taken: string;
  readonly amounts: readonly string[];
}

function* takingsIn({ scope, dialect }: Place): Generator<Taking> {
  for (const node of walk(scope.function)) {
    const told = dialect.statement(node);
    if (told.kind !== "assign" || !/^\w+$/.test(told.target.text)) continue;
    const call = dialect.view(told.value);
    if (call?.kind !== "call" || call.name !== "min" || call.values.length !== 2) continue;
    const amounts = call.values
      .map(({ text }) => text)
      .filter((text) => /^[\w$.]+(?:\[[\w$."']+\])?$/.test(text) && !/^\d/.test(text));
    yield { taken: told.target.text, amounts };
  }
}

function isLessened(amount: string, text: string): boolean {
  const own = amount.replace(/[.$[\]"']/g, "\\$&");
  return new RegExp(`(?<![\\w.])${own}\\s*(?:-=|=(?!=))`).test(text);
}
