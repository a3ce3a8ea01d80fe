import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { behind } from "./insertions.ts";

const MOST_MEMBERS = 5;

/**
 * Members of an object that are set together elsewhere in its class: where one is set, the other may have been forgotten, for
 * every case or only while it holds nothing; one that counts may have to be moved.
 */
export const keptInStepOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file } = place;
  const told = dialect.statement(statement);
  if (!dialect.isStatement(statement)) return;
  const self = dialect.id === "python" ? "self" : "this";
  const target = told.kind === "assign" ? told.target.text : null;
  const own = target?.startsWith(`${self}.`) ? target : null;
  const others = scope
    .membersOf(self)
    .map((name) => `${self}.${name}`)
    .filter((member) => member !== own && isSet(member, file.text) && !isSet(member, scope.function.text));
  for (const [rank, other] of others.slice(0, MOST_MEMBERS).entries()) {
    for (const [order, text] of changesOf(other, own, place).entries())
      yield behind(place, text, {
        kind: "kept-in-step",
        weight: 0.25 * share(rank) * share(order),
        note: `has ${short(text)}`,
      });
  }
};

function changesOf(
  other: string,
  own: string | null,
  { dialect, file, indent, unit }: Place,
): readonly string[] {
  const { words } = dialect;
  if (isCounted(other, file.text)) return [words.assigns(other, "+=", "1"), words.assigns(other, "-=", "1")];
  if (own === null) return [];
  const same = words.assigns(other, "=", own);
  return [
    words.guarded(words.not(other), [same], indent, unit),
    same,
    words.assigns(other, "=", words.nothing),
  ];
}

function isSet(member: string, text: string): boolean {
  return new RegExp(
    `${escaped(member)}\\s*(?:[-+]?=(?!=)|\\+\\+|--)|(?:\\+\\+|--)${escaped(member)}\\b`,
  ).test(text);
}

function isCounted(member: string, text: string): boolean {
  return new RegExp(`${escaped(member)}\\s*(?:[-+]=|\\+\\+|--)|(?:\\+\\+|--)${escaped(member)}\\b`).test(
    text,
  );
}

function escaped(text: string): string {
  return text.replace(/[.$]/g, "\\$&");
}
