import type { Node } from "web-tree-sitter";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { knownOfRead, type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 6;

/**
 * A function that gives the next state of something in several cases, and in one of them leaves out parts that all the
 * others have: `return {}` goes back to the beginning, `return { filter }` forgets to carry the rest over.
 */
export function initialShapeGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const known = knownOfRead(scene, read);
    for (const made of known.made) {
      const found = made.kind === "object" ? nextState(scene, read, made.path, made.node) : null;
      if (found) return [found];
    }
  }
  return [];
}

function nextState(scene: Scene, read: Read, path: string, literal: Node): Guess | null {
  const { code } = scene.investigation;
  const file = code.file(path);
  const definition = functionAround(literal);
  if (!file || file.isTest || !definition) return null;
  const names = literal.namedChildren.filter((child) => child.type !== "comment");
  if (names.some((child) => child.type === "spread_element" || entryName(child) === read.name)) return null;
  const { values } = returnsOf(definition);
  if (!values.some((value) => plain(value)?.id === literal.id)) return null;
  const carried = values.flatMap((value) => spreadOf(value) ?? []);
  const [state] = carried;
  // One case that carries the state over says what a state is; they must all mean the same one.
  if (state === undefined || new Set(carried).size !== 1 || !parametersOf(definition).has(state)) return null;
  const start = parametersOf(definition).get(state) ?? null;
  const whole = startingState(scene, path, start, read.name);
  if (names.length === 0 && whole === null) return null;
  const written = names.length === 0 ? whole : `{ ...${state}, ${literal.text.slice(1).trimStart()}`;
  if (written === null) return null;
  return guess(scene, 0.95, {
    name: "state_keeps_its_shape",
    sentence: "The request is answered from a state of the same shape",
    cause: `One case gives a state without \`${read.name}\`, which all others have.`,
    explanation:
      names.length === 0
        ? `Goes back to \`${whole}\`, with which everything begins.`
        : `Carries the rest of \`${state}\` over, as the other cases do.`,
    edits: [textEdit(file, literal.startIndex, literal.endIndex, written)],
    basis: "house",
    place: { path, line: startLineOf(literal) },
  });
}

function plain(value: Node): Node | null {
  return /^(?:parenthesized|as|satisfies)_expression$/.test(value.type) && value.firstNamedChild
    ? plain(value.firstNamedChild)
    : value;
}

/** `state` of `{ ...state, filter }`. */
function spreadOf(value: Node): string | null {
  const first = plain(value);
  const spread =
    first?.type === "object" ? first.namedChildren.find((child) => child.type !== "comment") : null;
  const inner = spread?.type === "spread_element" ? spread.firstNamedChild : null;
  return inner?.type === "identifier" ? inner.text : null;
}

/** Parameters by name, with the default where there is one. */
function parametersOf(definition: Node): Map<string, Node | null> {
  const found = new Map<string, Node | null>();
  for (const child of field(definition, "parameters")?.namedChildren ?? []) {
    const pattern = field(child, "pattern") ?? field(child, "left") ?? child;
    if (pattern.type === "identifier")
      found.set(pattern.text, field(child, "value") ?? field(child, "right"));
  }
  return found;
}

/** The name that a state begins with: the parameter's default, or a constant that is called so. */
function startingState(scene: Scene, path: string, start: Node | null, member: string): string | null {
  const { code } = scene.investigation;
  const candidates =
    start?.type === "identifier"
      ? [start.text]
      : [
          ...(code.symbolsOf(path)?.assignments ?? []).map(({ name }) => name),
          ...(code.symbolsOf(path)?.imports ?? []).flatMap(({ local }) => local ?? []),
        ].filter((name) => /^(?:initial|default|empty|blank)_?(?:state)?$|^initial[A-Z_]/i.test(name));
  const fitting = candidates.filter((name) => {
    const found = code.resolve(path, name);
    const value = found?.node?.type === "variable_declarator" ? field(found.node, "value") : null;
    const literal = value && unwrapped(value);
    return literal?.type === "object" && literal.namedChildren.some((child) => entryName(child) === member);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The literal of `Object.freeze({…})` and of `{…} as const`. */
function unwrapped(value: Node): Node {
  const call = value.type === "call_expression" ? field(value, "function")?.text : undefined;
  const inner = call === "Object.freeze" ? field(value, "arguments")?.firstNamedChild : null;
  return inner ?? plain(value) ?? value;
}
