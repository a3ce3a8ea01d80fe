import { type Idea, type Operator, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

/** What a loop multiplies or adds up, with the other sign from some case on: two rows exchanged, a sign read. */
export const changedSignOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement) || !scope.inLoop) return;
  const told = dialect.statement(statement);
  if (!/^(?:assign|expression)$/.test(told.kind)) return;
  const owner = statement.parent?.parent;
  const isGuarded = owner ? dialect.statement(owner).kind === "if" : false;
  const multiplied = [...walk(scope.function)].flatMap((node) => {
    const one = dialect.statement(node);
    return one.kind === "assign" && one.operator?.text === "*=" ? [one.target.text] : [];
  });
  for (const [rank, name] of [...new Set(multiplied)].slice(0, 2).entries()) {
    const text = dialect.words.assigns(name, "=", `-${name}`);
    const note = {
      kind: "changed-sign",
      weight: (isGuarded ? 0.3 : 0.1) * share(rank),
      note: `has ${short(text)}`,
    };
    yield behind(place, text, note);
    yield inFront(place, text, { ...note, weight: 0.5 * note.weight });
  }
};
