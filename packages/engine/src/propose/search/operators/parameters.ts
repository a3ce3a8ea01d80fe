import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short, type TextChange } from "../idea.ts";
import { walk } from "../scope.ts";

const TOO_MANY = /\bmissing \d+ required positional argument|\bmissing <number> required positional argument/;
const READ_OF_NOTHING = /\bof undefined\b|\bundefined is not iterable|\bof 'undefined' as it is undefined/;
const MOST_OTHERS = 3;
const MOST_READS = 2;

/** The head of a function, once for each: a parameter that is not handed over, one too many, what it is where nothing is given. */
export const parameterOperator: Operator = function* (place): Generator<Idea> {
  const { scope, statement, dialect, house } = place;
  const body = scope.function.childForFieldName("body");
  const list = scope.function.childForFieldName("parameters");
  const isFirst = body && dialect.isBlock(body) && dialect.statementsOf(body)[0]?.id === statement.id;
  if (!isFirst || !list) return;
  const parameters = list.namedChildren.filter(({ type }) => type !== "comment");
  if (dialect.id === "python") {
    if (TOO_MANY.test(house.said)) yield* withoutOne(parameters, body, place);
    return;
  }
  for (const parameter of parameters) {
    const told =
      parameter.type === "required_parameter" ? (parameter.firstNamedChild ?? parameter) : parameter;
    const value = parameter.childForFieldName(parameter.type === "assignment_pattern" ? "right" : "value");
    if (value) yield* otherDefault(value, place);
    else if (
      READ_OF_NOTHING.test(house.said) &&
      /^(?:identifier|object_pattern|array_pattern)$/.test(told.type)
    )
      yield* withDefault(parameter, told);
  }
};

/** A call hands over fewer values: one of the parameters is not meant to be there, and what reads it means another. */
function* withoutOne(parameters: readonly Node[], body: Node, { file }: Place): Generator<Idea> {
  const named = parameters.filter((one) => !/^(?:self|cls|\*|\/)/.test(one.text));
  for (const [rank, parameter] of named.entries()) {
    const name = nameOf(parameter);
    const at = parameters.findIndex(({ id }) => id === parameter.id);
    const [before, next] = [parameters[at - 1], parameters[at + 1]];
    const gap = before
      ? { start: before.endIndex, end: parameter.endIndex, text: "" }
      : { start: parameter.startIndex, end: next?.startIndex ?? parameter.endIndex, text: "" };
    const reads = readsOf(body, name);
    if (reads.length > MOST_READS) continue;
    const others = reads.length === 0 ? [null] : likeliest(named, body, name).slice(0, MOST_OTHERS);
    for (const [order, other] of others.entries()) {
      const changes: TextChange[] = reads.map(({ startIndex, endIndex }) => ({
        ...{ start: startIndex, end: endIndex, text: other ?? "" },
      }));
      yield {
        changes: [gap, ...changes],
        kind: "parameter-dropped",
        weight: (reads.length === 0 ? 0.5 : 0.3) * share(rank) * share(order),
        note: `takes no ${short(file.text.slice(parameter.startIndex, parameter.endIndex))}`,
        isHouse: false,
      };
    }
  }
}

/** Parameters that nothing reads first. */
function likeliest(named: readonly Node[], body: Node, name: string): readonly string[] {
  const others = named.map(nameOf).filter((other) => other !== name);
  return others.toSorted((left, right) => readsOf(body, left).length - readsOf(body, right).length);
}

function readsOf(body: Node, name: string): Node[] {
  return [...walk(body)].filter((node) => node.type === "identifier" && node.text === name);
}

function nameOf(parameter: Node): string {
  return /^\w+/.exec(parameter.text)?.[0] ?? parameter.text;
}

function* withDefault(parameter: Node, told: Node): Generator<Idea> {
  const texts =
    told.type === "object_pattern" ? ["{}"] : told.type === "array_pattern" ? ["[]"] : ["{}", "[]", '""'];
  for (const [rank, text] of texts.entries())
    yield replace(
      parameter,
      `${parameter.text} = ${text}`,
      "parameter-default",
      0.3 * share(rank),
      `takes ${text} for ${short(told.text)} where nothing is given`,
    );
}

function* otherDefault(value: Node, { dialect }: Place): Generator<Idea> {
  const seen = dialect.view(value);
  const others =
    seen?.kind === "truth"
      ? [seen.value ? "false" : "true"]
      : seen?.kind === "integer"
        ? [seen.value + 1, seen.value - 1, 0, 1].filter((one) => one !== seen.value).map(String)
        : [];
  for (const [rank, text] of [...new Set(others)].entries())
    yield replace(
      value,
      text,
      "parameter-default",
      0.25 * share(rank),
      `takes ${text} instead of ${short(value.text)} where nothing is given`,
    );
}
