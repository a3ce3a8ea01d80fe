import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { inFront } from "./insertions.ts";

const COMPARES = /^__(?:eq|ne|lt|le|gt|ge)__$/;
const MOST_PARAMETERS = 3;
const MOST_VALUES = 4;

/**
 * What stands in front of a function that does not expect some values: the error that the failing tests expect, a comparison
 * with something else, and what stands in for nothing.
 */
export const toldGuardOperator: Operator = function* (place): Generator<Idea> {
  if (!place.dialect.isStatement(place.statement)) return;
  yield* filledIn(place);
  if (!isFirst(place)) return;
  yield* refused(place);
  yield* comparedWithOthers(place);
};

/** The error that the failing tests expect, under a condition on a parameter that can be said in a sentence. */
function* refused(place: Place): Generator<Idea> {
  const { dialect, scope, house, indent, unit } = place;
  yield* refusedInTheirWords(place);
  const [error] = house.refusals;
  if (!error || scope.function.text.includes(error)) return;
  const doubts = scope.parameters.slice(0, MOST_PARAMETERS).flatMap((name) => doubtsOf(name, place));
  for (const [rank, { atom, sentence }] of doubts.entries()) {
    const line =
      dialect.id === "python" ? `raise ${error}("${sentence}")` : `throw new ${error}("${sentence}");`;
    const text = dialect.words.guarded(atom, [line], indent, unit);
    yield inserted(place, text, "told-refusal", 0.25 * share(rank), `refuses when ${short(atom)}`);
  }
}

const NOT_REFUSED = /not throw|did not raise|missing expected (?:exception|rejection)|not raised/i;
const MOST_SENTENCES = 3;

/** The sentence that the failing tests expect of an error, said where a parameter is not what it should be. */
function* refusedInTheirWords(place: Place): Generator<Idea> {
  const { dialect, scope, house, indent, unit } = place;
  if (!NOT_REFUSED.test(house.said)) return;
  const said = house.sentences.filter((text) => !scope.function.text.includes(text.slice(1, -1)));
  // A test that asks for an error and says nothing of it: only its kind and that it comes are known.
  const plain = `"${scope.parameters.slice(0, MOST_PARAMETERS).join(", ")}: not allowed"`;
  const sentences = said.length > 0 ? said : [plain];
  const isPython = dialect.id === "python";
  const error = house.refusals[0] ?? (isPython ? "ValueError" : "Error");
  const conditions = scope.parameters
    .slice(0, MOST_PARAMETERS)
    .flatMap((name) => [...doubtsOf(name, place).map(({ atom }) => atom), ...kindsOf(name, place)]);
  conditions.push(...againstEachOther(place));
  for (const [order, sentence] of sentences.slice(0, MOST_SENTENCES).entries())
    for (const [rank, atom] of conditions.entries()) {
      const line = isPython ? `raise ${error}(${sentence})` : `throw new ${error}(${sentence});`;
      const text = dialect.words.guarded(atom, [line], indent, unit);
      const weight = (said.length > 0 ? 0.4 : 0.15) * share(order) * share(rank);
      yield inserted(place, text, "told-refusal", weight, `refuses when ${short(atom)}`);
    }
}

/** Conditions under which a parameter is of no kind that is meant. */
function kindsOf(name: string, { dialect }: Place): readonly string[] {
  if (dialect.id === "python")
    return [
      `${name} < 1`,
      ...["int", "str", "list"].map((kind) => `not isinstance(${name}, ${kind})`),
      `isinstance(${name}, str) and len(${name}) != 1`,
    ];
  return [
    `${name} < 1`,
    ...["number", "string", "function"].map((kind) => `typeof ${name} !== "${kind}"`),
    `!Array.isArray(${name})`,
    `!Number.isInteger(${name})`,
    `Number.isNaN(${name})`,
    `typeof ${name} === "string" && ${name}.length !== 1`,
  ];
}

/** Conditions under which two parameters do not fit each other. */
function againstEachOther({ scope, dialect }: Place): readonly string[] {
  const [first, second] = scope.parameters.filter((name) => scope.kindOf(name) !== "function");
  if (first === undefined || second === undefined) return [];
  const lengths = [first, second].map((name) => dialect.words.length(name));
  return [`${first} > ${second}`, `${lengths.join(dialect.id === "python" ? " != " : " !== ")}`];
}

/** What may be wrong with a parameter, as far as its kind is known, and how that is said. */
function doubtsOf(name: string, { scope, dialect }: Place): readonly { atom: string; sentence: string }[] {
  const { words } = dialect;
  const negative = { atom: `${name} < 0`, sentence: `${name} must not be negative` };
  const nothing = { atom: words.isNothing(name), sentence: `${name} is missing` };
  const empty = { atom: words.isEmpty(name), sentence: `${name} must not be empty` };
  const zero = { atom: `${name} <= 0`, sentence: `${name} must be positive` };
  const kind = scope.kindOf(name);
  if (kind === "number") return [negative, zero, nothing];
  return kind === "unknown" ? [negative, nothing, empty, zero] : [empty, nothing];
}

/** `==` and its like are asked of anything: what is of another kind is not equal, and nobody knows which is less. */
function* comparedWithOthers(place: Place): Generator<Idea> {
  const { dialect, scope, indent, unit } = place;
  const [other] = scope.parameters;
  if (dialect.id !== "python" || !other || !COMPARES.test(scope.name)) return;
  if (/\bisinstance\(/.test(scope.function.text)) return;
  let owner = scope.function.parent;
  while (owner && owner.type !== "class_definition") owner = owner.parent;
  const name = owner?.childForFieldName("name")?.text;
  if (!name) return;
  const answers = scope.name === "__eq__" ? ["False", "NotImplemented"] : ["NotImplemented"];
  for (const [rank, answer] of answers.entries()) {
    const text = dialect.words.guarded(
      `not isinstance(${other}, ${name})`,
      [`return ${answer}`],
      indent,
      unit,
    );
    yield inserted(place, text, "other-kind", 0.5 * share(rank), `answers ${answer} to what is no ${name}`);
  }
}

/** What a statement reads and may be nothing, filled in before: the empty text, an empty list, zero. */
function* filledIn(place: Place): Generator<Idea> {
  const { dialect, expressions, indent, unit } = place;
  const isPython = dialect.id === "python";
  const read = expressions.filter((node) => {
    const kind = dialect.view(node)?.kind;
    return (
      (kind === "member" || kind === "name") && dialect.isRead(node) && /^[A-Za-z_$][\w$.]*$/.test(node.text)
    );
  });
  const names = [...new Set(read.map(({ text }) => text))].filter((text) => isOwn(text, place));
  for (const [rank, name] of names.slice(0, MOST_VALUES).entries())
    for (const [order, empty] of (isPython ? ['""', "[]", "{}", "0"] : ['""', "[]", "{}", "0"]).entries()) {
      const line = `${name} = ${empty}${isPython ? "" : ";"}`;
      const text = dialect.words.guarded(dialect.words.isNothing(name), [line], indent, unit);
      yield inserted(
        place,
        text,
        "filled-in",
        0.12 * share(rank) * share(order),
        `has ${empty} where ${name} is nothing`,
      );
    }
}

/** Whether a name is one of the function's own, or a member of one: not a module, a class, a constant. */
function isOwn(text: string, { scope }: Place): boolean {
  const [holder = ""] = text.split(".");
  if (/^(?:self|this)$/.test(holder)) return text.includes(".");
  return (
    scope.names.includes(holder) &&
    !/^[A-Z]/.test(holder) &&
    !/^(?:number|truth|function)$/.test(scope.kindOf(holder))
  );
}

function inserted(place: Place, text: string, kind: string, weight: number, note: string): Idea {
  const { changes, ...rest } = inFront(place, "", { kind, weight, note });
  return {
    ...rest,
    changes: changes.map(({ start, end }) => ({ start, end, text: `${text}\n${place.indent}` })),
  };
}

function isFirst({ statement, scope, dialect }: Place): boolean {
  const body = scope.function.childForFieldName("body");
  const first = body
    ? dialect.statementsOf(body).find((one) => !/string/.test(one.firstNamedChild?.type ?? ""))
    : null;
  return first?.id === statement.id;
}
