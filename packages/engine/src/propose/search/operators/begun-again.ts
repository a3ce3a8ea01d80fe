import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "begun-again";
const MOST_NAMES = 3;
const PLAIN =
  /^(?:""|''|\[\]|\{\}|-?\d+|None|null|True|False|true|false|(?:list|dict|set)\(\)|new (?:Map|Set)\(\))$/;

/**
 * What a loop counts or collects begins again: it has the value that it had at first where it stays as it is under a
 * condition, or by a statement of its own.
 */
export const begunAgainOperator: Operator = function* (place): Generator<Idea> {
  const { statement, expressions, dialect, scope } = place;
  if (!scope.inLoop) return;
  const begun = beginningsIn(place);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "ternary") continue;
    for (const branch of [seen.otherwise, seen.then]) {
      const first = begun.get(branch.text);
      if (first !== undefined)
        yield replace(
          branch,
          first,
          KIND,
          0.4,
          `begins again with ${first} where it was ${short(branch.text)}`,
        );
    }
  }
  if (!dialect.isStatement(statement)) return;
  const kind = dialect.statement(statement).kind;
  for (const [rank, [name, first]] of [...begun].slice(0, MOST_NAMES).entries()) {
    const text = dialect.words.assigns(name, "=", first);
    if (statement.text.replace(/;$/, "") === text) continue;
    const told = { kind: KIND, weight: 0.2 * share(rank), note: `has ${text}` };
    if (!/^(?:return|raise|break|continue)$/.test(kind)) yield behind(place, text, told);
    yield inFront(place, text, { ...told, weight: 0.8 * told.weight });
  }
};

/** Names that the function sets to something plain in front of its loops and changes in them, with their first values. */
function beginningsIn({ scope, dialect, statement }: Place): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const changed = new Set<string>();
  for (const node of walk(scope.function)) {
    const told = dialect.statement(node);
    const chained = /^(\w+) = (\w+) = (-?\w+|""|\[\])$/.exec(node.text);
    if (told.kind === "assign") {
      const isBefore = node.startIndex < statement.startIndex && !first.has(told.target.text);
      const value = chained?.[3] ?? told.value.text;
      const names = chained ? [chained[1] ?? "", chained[2] ?? ""] : [told.target.text];
      const isPlain = isBefore && PLAIN.test(value) && names.every((name) => /^\w+$/.test(name));
      for (const name of names)
        if (isPlain && !/^const /.test(node.text)) first.set(name, value);
        else changed.add(name.replace(/\[.*$/s, ""));
    }
    const call = dialect.view(node);
    if (call?.kind === "call" && call.receiver && /^(?:append|push|add)$/.test(call.name))
      changed.add(call.receiver.text);
    if (node.type === "update_expression") changed.add(node.text.replace(/[-+]/g, ""));
  }
  return new Map([...first].filter(([name]) => changed.has(name)));
}
