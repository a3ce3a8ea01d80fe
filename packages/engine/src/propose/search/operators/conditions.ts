import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

/** Conditions made stronger or weaker by another one, or exchanged for it. */
export const conditionOperator: Operator = function* ({
  statement,
  dialect,
  scope,
  expressions,
}): Generator<Idea> {
  const told = dialect.statement(statement);
  const conditions = expressions.flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "ternary" ? [seen.condition] : [];
  });
  if (told.kind === "if" || told.kind === "while") conditions.push(told.condition);
  // A condition that is the answer itself.
  if (
    told.kind === "return" &&
    told.value &&
    /^(?:compare|logic|not)$/.test(dialect.view(told.value)?.kind ?? "")
  )
    conditions.push(told.value);
  if (told.kind === "while") yield* movingNames(told, dialect);
  for (const condition of conditions) {
    const own = condition.text;
    // A loop without end of its own: what is asked instead, the constant beside it would say nothing.
    if (dialect.view(condition)?.kind === "truth") {
      for (const [rank, atom] of scope.atoms.entries())
        yield replace(
          condition,
          atom,
          "condition-exchanged",
          0.3 * share(rank),
          `asks ${short(atom)} where it asked nothing`,
        );
      continue;
    }
    // An answer that is made to fit is seldom the fix: what it depends on is asked before.
    const likelihood = told.kind === "return" ? 0.5 : 1;
    const atoms = scope.atoms.filter((atom) => !own.includes(atom) && atom !== dialect.words.not(own));
    for (const [rank, atom] of atoms.entries()) {
      const weight = 0.32 * share(rank) * likelihood;
      const both = dialect.words.both(own, atom);
      const first = dialect.words.both(atom, own);
      const either = dialect.words.either(own, atom);
      const early = dialect.words.either(atom, own);
      yield replace(condition, both, "condition-added", weight, `asks ${short(atom)} as well`);
      yield replace(condition, either, "condition-added", weight * 0.9, `lets ${short(atom)} be enough`);
      yield replace(condition, first, "condition-added", weight * 0.6, `asks ${short(atom)} first`);
      yield replace(condition, early, "condition-added", weight * 0.5, `lets ${short(atom)} be enough`);
      yield replace(
        condition,
        atom,
        "condition-exchanged",
        weight * 0.4,
        `asks ${short(atom)} where it asked ${short(own)}`,
      );
    }
  }
};

/** A loop that asks of nothing that it changes goes on for ever: what it changes, where it asks of something else. */
function* movingNames(
  { condition, body }: { readonly condition: Node; readonly body: Node },
  dialect: Place["dialect"],
): Generator<Idea> {
  const asked = [...walk(condition)].filter((node) => node.type === "identifier" && dialect.isRead(node));
  const moved = [...walk(body)].flatMap((node) => {
    const told = dialect.statement(node);
    return told.kind === "assign" && dialect.view(told.target)?.kind === "name" ? [told.target.text] : [];
  });
  if (moved.length === 0 || asked.some(({ text }) => moved.includes(text))) return;
  for (const [rank, name] of [...new Set(moved)].slice(0, MOST_MOVED).entries())
    for (const node of asked)
      yield replace(node, name, "name", 0.8 * share(rank), `asks of ${name}, which the loop changes`);
}

const MOST_MOVED = 3;
