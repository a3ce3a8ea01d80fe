import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const FILLS = /^(?:append|appendleft|add|push|unshift|write|put|extend|insert|update|set|yield)$/;
const KEPT = /^(?:append|appendleft|add|push|unshift|write|put)$/;
const EMPTIES = /^(?:pop|popleft|popitem|shift)$/;
const MOST_PARTS = 5;

/** What is emptied, but never filled; and what a loop has filled part by part, whose last part is still to be handed over. */
export const fillingOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  if (!dialect.isStatement(statement)) return;
  yield* neverFilled(place);
  yield* lastPart(place);
};

function* neverFilled(place: Place): Generator<Idea> {
  const { dialect, scope } = place;
  const filled = new Set<string>();
  const emptied = new Set<string>();
  const empty = new Set<string>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver) {
      if (FILLS.test(seen.name)) filled.add(seen.receiver.text);
      if (EMPTIES.test(seen.name)) emptied.add(seen.receiver.text);
    }
    const told = dialect.statement(node);
    const target = told.kind === "assign" ? told.target : node.childForFieldName("name");
    const value = told.kind === "assign" ? told.value : node.childForFieldName("value");
    if (!target || !value) continue;
    if (/^(?:\[\]|\{\}|(?:list|set|dict|deque|new (?:Set|Map|Array))\(\))$/.test(value.text))
      empty.add(target.text);
    else filled.add(target.text);
  }
  const parts = scope.names.filter((name) => !empty.has(name) && scope.kindOf(name) !== "list");
  const add = dialect.id === "python" ? "append" : "push";
  for (const list of [...emptied].filter((name) => empty.has(name) && !filled.has(name)))
    for (const [rank, part] of parts.slice(0, MOST_PARTS).entries()) {
      const text = `${list}.${add}(${part})`;
      const note = `has ${text}: nothing else fills ${list}`;
      yield behind(place, text, { kind: "filled", weight: 0.5 * share(rank), note });
      yield inFront(place, text, { kind: "filled", weight: 0.4 * share(rank), note });
    }
}

/** `rows.append(part)` once more behind the loop, of what is left over there. */
function* lastPart(place: Place): Generator<Idea> {
  const { dialect, scope, statement } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "for" && told.kind !== "while") return;
  const seen = new Set<string>();
  for (const node of walk(told.body)) {
    const inner = dialect.statement(node);
    const call = inner.kind === "expression" ? dialect.view(inner.expression) : null;
    if (call?.kind !== "call" || !call.receiver || !KEPT.test(call.name) || call.values.length !== 1)
      continue;
    const callee = call.callee.text;
    if (seen.has(callee) || callee.includes("\n")) continue;
    seen.add(callee);
    const others = scope.names.filter(
      (name) => name !== call.receiver?.text && name !== call.values[0]?.text,
    );
    for (const [rank, other] of others.slice(0, MOST_PARTS).entries()) {
      const text = `${callee}(${other})`;
      yield behind(place, text, {
        kind: "last-part",
        weight: 0.25 * share(rank),
        note: `does ${short(text)} behind the loop`,
      });
    }
  }
}
