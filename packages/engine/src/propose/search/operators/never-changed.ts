import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "entry-updated";
const MOST_KEYS = 4;
const CHANGES =
  /^(?:append|extend|insert|remove|pop|clear|update|setdefault|sort|add|discard|push|unshift|shift|splice|set|delete|fill)$/;
const LOCAL = /^\w+$/;

/**
 * A mapping, set or list that a function makes for itself, asks, and never changes: what it is asked for goes on in a loop,
 * where its entry should be counted, kept or taken out.
 */
export const neverChangedOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement) || !scope.inLoop) return;
  const kind = dialect.statement(statement).kind;
  const held = heldIn(place);
  for (const [rank, name] of held.entries())
    for (const [order, text] of updatesOf(name, place).entries()) {
      const told = { kind: KIND, weight: 0.5 * share(rank) * share(order), note: `has ${text}` };
      if (!/^(?:return|raise|break|continue)$/.test(kind)) yield behind(place, text, told);
      yield inFront(place, text, { ...told, weight: 0.9 * told.weight });
    }
};

/** Collections that are made in the function, and changed nowhere in it. */
function heldIn({ scope, dialect }: Place): readonly string[] {
  const made = new Set<string>();
  const changed = new Set<string>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver && CHANGES.test(seen.name)) changed.add(seen.receiver.text);
    const told = dialect.statement(node);
    const target = told.kind === "assign" ? told.target : node.childForFieldName("name");
    const value = told.kind === "assign" ? told.value : node.childForFieldName("value");
    if (!target || !value) continue;
    const entry = dialect.view(target);
    if (entry?.kind === "index") changed.add(entry.object.text);
    else if (isCollection(value, dialect) && LOCAL.test(target.text)) made.add(target.text);
  }
  return [...made].filter((name) => !changed.has(name) && scope.names.includes(name));
}

function isCollection(value: Node, { view }: Place["dialect"]): boolean {
  const kind = view(value)?.kind;
  return (
    kind === "collection" ||
    kind === "comprehension" ||
    /^(?:dict|list|set|defaultdict|Counter|new (?:Map|Set|Array)|Object\.fromEntries)\b/.test(value.text)
  );
}

/** What could be done to a collection here, with the names that were set last. */
function updatesOf(name: string, { scope, dialect }: Place): readonly string[] {
  const { words } = dialect;
  const keys = scope.names.filter((one) => one !== name).slice(0, MOST_KEYS);
  const asked = new Set(
    [...walk(scope.function)].flatMap((node) => {
      const seen = dialect.view(node);
      return seen?.kind === "index" && seen.object.text === name ? [seen.index.text] : [];
    }),
  );
  const isMap = asked.size > 0;
  return keys.flatMap((key, at) => {
    const others = keys.filter((_, index) => index !== at).slice(0, 2);
    const counted = [
      words.assigns(`${name}[${key}]`, "+=", "1"),
      ...others.map((one) => words.assigns(`${name}[${key}]`, "=", one)),
    ];
    const added =
      dialect.id === "python"
        ? [`${name}.append(${key})`, `${name}.add(${key})`]
        : [`${name}.push(${key})`, `${name}.add(${key})`];
    return isMap ? counted : added;
  });
}
