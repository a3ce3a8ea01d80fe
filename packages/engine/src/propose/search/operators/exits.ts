import { lineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";

const MOST_ATOMS = 12;
const MOST_VALUES = 8;
/** Answers that stand in the tests alone. */
const MOST_TOLD = 10;

/** A condition in front of the statement, under which the function answers early or the loop goes on. */
export const exitOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, house } = place;
  if (!dialect.isStatement(statement)) return;
  const told = house.expected
    .filter((literal) => !scope.returned.includes(literal) && !isOfOneCase(literal))
    .slice(0, MOST_TOLD);
  const isFirst = isFirstOf(place);
  const values = answersFor(place);
  for (const [rank, atom] of scope.atoms.slice(0, MOST_ATOMS).entries()) {
    for (const [order, value] of values.entries()) {
      const weight = (isFirst ? 0.3 : 0.16) * share(rank) * share(order);
      yield before(
        place,
        atom,
        dialect.words.returns(value),
        "early-answer",
        weight,
        `answers ${short(value)} at once when ${short(atom)}`,
      );
    }
    if (isEmptiness(atom))
      for (const [order, value] of told.entries())
        yield before(
          place,
          atom,
          dialect.words.returns(value),
          "told-answer",
          0.08 * share(rank) * share(order),
          `answers ${short(value)} at once when ${short(atom)}`,
        );
    if (scope.inLoop) {
      for (const [order, word] of dialect.words.leave.entries())
        yield before(
          place,
          atom,
          word,
          "loop-exit",
          (word === "break" ? 0.12 : 0.2) * share(rank) * share(order),
          `has ${word} when ${short(atom)}`,
        );
    }
    for (const refusal of [...new Set(scope.refusals)].slice(0, 2))
      yield before(place, atom, refusal, "refusal", 0.12 * share(rank), `refuses when ${short(atom)}`);
  }
};

/** A number that is no small one is what comes of one call, not an answer for nothing. */
function isOfOneCase(literal: string): boolean {
  return /^-?[\d_.]+$/.test(literal) && Math.abs(Number(literal.replaceAll("_", ""))) > 2;
}

/** Whether a condition asks for a value that is not there: an answer of its own for anything else only fits a test. */
function isEmptiness(atom: string): boolean {
  return /^(?:not [\w.]+|![\w.]+|[\w.]+ (?:is None|===? null|===? undefined|===? 0|== 0)|[\w.]+\.length === 0)$/.test(
    atom,
  );
}

function isFirstOf({ statement, scope, dialect }: Place): boolean {
  const body = scope.function.childForFieldName("body");
  const first = body
    ? dialect.statementsOf(body).find((one) => !/string/.test(one.firstNamedChild?.type ?? ""))
    : null;
  return first?.id === statement.id;
}

/** What could be answered early: what is answered elsewhere when it can be read here, parameters, simple values. */
function answersFor({ scope, dialect }: Place): string[] {
  const simple = scope.returned.filter(
    (text) => !/[\n{]/.test(text) && text.length <= 30 && isReadable(text, scope.names),
  );
  const constants = dialect.words.neutral.filter((value) => !simple.includes(value));
  return [
    ...new Set([...simple, ...constants.slice(0, 4), ...scope.parameters, ...constants.slice(4)]),
  ].slice(0, MOST_VALUES);
}

function isReadable(text: string, names: readonly string[]): boolean {
  return [...text.matchAll(/(?<![.\w"'])[A-Za-z_]\w*/g)].every(
    ([word]) =>
      names.includes(word) ||
      /^(?:None|True|False|null|undefined|true|false|self|this|not|and|or|len)$/.test(word),
  );
}

function before(
  { file, statement, dialect, indent, unit }: Place,
  condition: string,
  line: string,
  kind: string,
  weight: number,
  note: string,
): Idea {
  const at = Math.max(lineStart(file.text, statement.startIndex) + indent.length, 0);
  const text = `${dialect.words.guarded(condition, [line], indent, unit)}\n${indent}`;
  return { changes: [{ start: at, end: at, text }], kind, weight, note, isHouse: false };
}
