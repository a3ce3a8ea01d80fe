import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const MOST_HOLDERS = 3;
const MOST_OPTIONS = 4;

/**
 * An entry that the failing tests set and a function does not ask for, of an object of which it asks for others:
 * `document["private"]` beside `document["team"]`. It joins a condition, or what is answered with yes or no.
 */
export const entriesAskedOperator: Operator = function* (place): Generator<Idea> {
  const { dialect } = place;
  const conditions = conditionsOf(place);
  if (conditions.length === 0) return;
  const entries = entriesTold(place);
  const { words } = dialect;
  for (const condition of conditions)
    for (const [rank, entry] of entries.entries()) {
      const own = condition.text;
      if (own.includes(entry)) continue;
      const denied = dialect.id === "python" ? `not ${entry}` : `!${entry}`;
      const forms = [
        words.both(own, denied),
        words.both(own, entry),
        words.either(own, entry),
        words.either(own, denied),
      ];
      for (const [order, text] of forms.entries())
        yield replace(
          condition,
          text,
          "entry-asked",
          0.35 * share(rank) * share(order),
          `asks ${short(text)}`,
        );
    }
};

/** What a statement decides by: its condition, that of a choice in it, or the yes or no that it answers. */
function conditionsOf({ statement, dialect, expressions }: Place): readonly Node[] {
  const told = dialect.statement(statement);
  const found = expressions.flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "ternary" ? [seen.condition] : [];
  });
  if (told.kind === "if" || told.kind === "while") found.push(told.condition);
  const value = told.kind === "return" || told.kind === "assign" ? told.value : null;
  const isAnswer = /^(?:compare|chain|logic|not)$/.test((value && dialect.view(value)?.kind) ?? "");
  if (value && isAnswer) found.push(value);
  return found;
}

/** Entries that the failing tests name, written as the function reads others of the same object. */
function entriesTold({ scope, dialect, house }: Place): readonly string[] {
  const read = new Map<string, { readonly form: (name: string) => string; readonly known: Set<string> }>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    if (seen?.kind === "index" && dialect.view(seen.index)?.kind === "text" && dialect.isRead(node))
      noteOf(seen.object, seen.index.text.slice(1, -1), (name) => `${seen.object.text}["${name}"]`);
    if (seen?.kind === "member" && dialect.isRead(node) && !isCalled(node, dialect))
      noteOf(seen.object, seen.property.text, (name) => `${seen.object.text}.${name}`);
  }
  function noteOf(object: Node, key: string, form: (name: string) => string): void {
    if (
      !/^\w+$/.test(object.text) ||
      !(scope.names.includes(object.text) || /^(?:self|this)$/.test(object.text))
    )
      return;
    const known = read.get(object.text)?.known ?? new Set<string>();
    known.add(key);
    read.set(object.text, { form: read.get(object.text)?.form ?? form, known });
  }
  const holders = [...read.values()].slice(0, MOST_HOLDERS);
  return holders.flatMap(({ form, known }) =>
    house.options
      .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && !known.has(name))
      .slice(0, MOST_OPTIONS)
      .map(form),
  );
}

function isCalled(node: Node, { view }: Place["dialect"]): boolean {
  const around = node.parent ? view(node.parent) : null;
  return around?.kind === "call" && around.callee.id === node.id;
}
