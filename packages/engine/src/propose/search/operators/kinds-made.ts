import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { behind } from "./insertions.ts";

const KIND = "kind-told-apart";
const MOST_KINDS = 3;

/**
 * A case for a kind of value that the failing tests make and a function does not tell from others, beside the cases that it
 * has: what is of that kind is answered as it is, or made anew.
 */
export const kindMadeOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, house, scope, indent, unit } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "if" || !dialect.isStatement(statement)) return;
  const subject = subjectOf(told.condition, place);
  const [answer] = answersOf(told.body, place);
  if (subject === null || !answer) return;
  const kinds = house.made.filter((name) => !scope.function.text.includes(name)).slice(0, MOST_KINDS);
  for (const [rank, kind] of kinds.entries()) {
    const condition =
      dialect.id === "python" ? `isinstance(${subject}, ${kind})` : `${subject} instanceof ${kind}`;
    for (const [order, value] of valuesOf(subject, kind, place).entries()) {
      const text = dialect.words.guarded(condition, [dialect.words.returns(value)], indent, unit);
      yield behind(place, text.replace(/;$/, ""), {
        kind: KIND,
        weight: 0.3 * share(rank) * share(order),
        note: `answers ${short(value)} for a ${kind}`,
      });
    }
  }
};

function valuesOf(subject: string, kind: string, { dialect }: Place): readonly string[] {
  return dialect.id === "python"
    ? [
        subject,
        `str(${subject})`,
        `${subject}.isoformat()`,
        `${kind}(${subject})`,
        `list(${subject})`,
        `float(${subject})`,
      ]
    : [
        `new ${kind}(${subject})`,
        subject,
        `String(${subject})`,
        `${subject}.toISOString()`,
        `[...${subject}]`,
        `Object.fromEntries(${subject})`,
      ];
}

/** The name whose kind a condition asks about. */
function subjectOf(condition: Node, { dialect }: Place): string | null {
  const forms =
    dialect.id === "python"
      ? [/^isinstance\((\w+),/, /^type\((\w+)\) (?:is|==)/]
      : [/\b(\w+) instanceof /, /Array\.isArray\((\w+)\)/, /typeof (\w+) [=!]==?/];
  for (const form of forms) {
    const name = form.exec(condition.text.replace(/^\(/, ""))?.[1];
    if (name) return name;
  }
  return null;
}

function answersOf(body: Node, { dialect }: Place): readonly Node[] {
  const own = dialect.isBlock(body) ? dialect.statementsOf(body) : [body];
  return own.filter((node) => dialect.statement(node).kind === "return");
}
