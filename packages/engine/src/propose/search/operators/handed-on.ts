import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_VALUES = 4;

/** A parameter of a function of the house that a call leaves to its default: what is called alike here may be meant for it. */
export const handedOnOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, house } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "call" || seen.values.some(({ type }) => /splat|spread/.test(type))) continue;
    const named = seen.values.filter(({ type }) => type === "keyword_argument");
    const given = new Set(named.map((one) => one.childForFieldName("name")?.text ?? ""));
    const position = seen.values.length - named.length;
    const offered = new Map<string, number>();
    for (const parameters of house.parametersOf(seen.name)) {
      const open = parameters.slice(position).filter((one) => !given.has(one));
      for (const one of dialect.id === "python" ? open : open.slice(0, 1)) offered.set(one, position);
    }
    yield* leftOut(seen.values, seen.list, seen.name, place);
    for (const parameter of offered.keys())
      for (const { value, weight } of valuesFor(parameter, named, place)) {
        const written = dialect.id === "python" ? `${parameter}=${value}` : value;
        yield appended(seen.values.at(-1) ?? null, seen.list, written, weight, seen.name);
      }
  }
};

/**
 * A value that a call leaves out in the middle, so that those behind it stand one place too early: the function has a
 * parameter of this name, and so has the one around the call.
 */
function* leftOut(
  values: readonly Node[],
  list: Node,
  name: string,
  { scope, house }: Place,
): Generator<Idea> {
  for (const parameters of house.parametersOf(name)) {
    if (values.length >= parameters.length) continue;
    for (const [at, parameter] of parameters.slice(0, values.length).entries()) {
      const value = values[at];
      const isKnown = scope.names.includes(parameter) && values.every(({ text }) => text !== parameter);
      if (!value || !isKnown || parameter === value.text) continue;
      const texts = values.map(({ text }) => text).toSpliced(at, 0, parameter);
      const text = `(${texts.join(", ")})`;
      yield replace(list, text, "handed-on", 0.5, `hands ${parameter} to ${name}`, true);
    }
  }
}

interface Offer {
  readonly value: string;
  readonly weight: number;
}

/** The likeliest value first: one of the same name, a member of it, what the call gives to a like parameter, one of the others. */
function valuesFor(parameter: string, named: readonly Node[], { scope, dialect }: Place): Offer[] {
  const offers: Offer[] = [];
  const self = dialect.id === "python" ? "self" : "this";
  if (scope.names.includes(parameter)) offers.push({ value: parameter, weight: 0.5 });
  if (scope.membersOf(self).includes(parameter)) offers.push({ value: `${self}.${parameter}`, weight: 0.35 });
  for (const one of named) {
    const [key, value] = [one.childForFieldName("name")?.text, one.childForFieldName("value")?.text];
    if (!key || !value || !/^[\w.]+$/.test(value)) continue;
    const isLike = key.endsWith(`_${parameter}`) || parameter.endsWith(`_${key}`);
    offers.push({ value, weight: isLike ? 0.3 : 0.06 });
  }
  const others = scope.parameters.filter((name) => name !== parameter).slice(0, MOST_VALUES);
  offers.push(...others.map((value, rank) => ({ value, weight: 0.08 * share(rank) })));
  const best = new Map<string, Offer>();
  for (const one of offers) if ((best.get(one.value)?.weight ?? 0) < one.weight) best.set(one.value, one);
  return [...best.values()];
}

function appended(last: Node | null, list: Node, written: string, weight: number, name: string): Idea {
  const at = last?.endIndex ?? list.startIndex + 1;
  const text = last ? `, ${written}` : written;
  return replace(
    { startIndex: at, endIndex: at },
    text,
    "handed-on",
    weight,
    `hands ${short(written)} to ${name}`,
    true,
  );
}
