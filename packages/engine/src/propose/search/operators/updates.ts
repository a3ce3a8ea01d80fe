import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";
import { conditionNames } from "./loop-condition.ts";

const KIND = "statement-added";

/** Statements that were forgotten: a count that never moves, a set that is asked and never filled, an answer never given. */
export const updateOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  if (!dialect.isStatement(statement)) return;
  const updates = [...forgotten(place)];
  for (const [rank, { text, weight }] of updates.entries()) {
    yield inFront(place, text, { kind: KIND, weight: weight * share(rank), note: `has ${text}` });
    if (!/^(?:return|raise|break|continue)$/.test(dialect.statement(statement).kind))
      yield behind(place, text, { kind: KIND, weight: weight * 0.95 * share(rank), note: `has ${text}` });
  }
  const body = scope.function.childForFieldName("body");
  const last = body ? dialect.statementsOf(body).at(-1) : null;
  if (last?.id === statement.id && dialect.statement(statement).kind !== "return")
    for (const [rank, name] of scope.values.slice(0, 8).entries())
      yield behind(place, dialect.words.returns(name), {
        kind: KIND,
        weight: 0.3 * share(rank),
        note: `returns ${name}`,
      });
  if (last?.id === statement.id && !/^(?:return|raise)$/.test(dialect.statement(statement).kind))
    for (const [rank, text] of plainAnswers(place).entries())
      yield behind(place, dialect.words.returns(text), {
        kind: KIND,
        weight: 0.2 * share(rank),
        note: `returns ${text}`,
      });
};

/** What a function that answers elsewhere may have to answer at its end: how much there is of what it was given, what is plain. */
function plainAnswers({ dialect, scope }: Place): readonly string[] {
  if (scope.returned.length === 0) return [];
  const counts = scope.parameters
    .filter((name) => /^(?:list|text|unknown|map)$/.test(scope.kindOf(name)))
    .map((name) => dialect.words.length(name));
  const neutral = dialect.words.neutral.filter((text) => text !== dialect.words.nothing);
  return [...new Set([...counts.slice(0, 2), "-1", ...neutral.slice(0, 6)])];
}

interface Update {
  readonly text: string;
  readonly weight: number;
}

function* forgotten(place: Place): Generator<Update> {
  const { dialect, scope } = place;
  const nodes = [...walk(scope.function)];
  const filled = new Set<string>();
  const asked = new Map<string, Set<string>>();
  const assigned = new Set<string>();
  for (const node of nodes) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver && /^(?:add|append|push|update|extend|set)$/.test(seen.name))
      filled.add(seen.receiver.text);
    if (seen?.kind === "call" && seen.receiver && seen.name === "has" && seen.values[0])
      asked.set(seen.receiver.text, (asked.get(seen.receiver.text) ?? new Set()).add(seen.values[0].text));
    if (seen?.kind === "compare" && /\bin$/.test(seen.operator.text) && dialect.id === "python")
      asked.set(seen.right.text, (asked.get(seen.right.text) ?? new Set()).add(seen.left.text));
    const told = dialect.statement(node);
    if (told.kind === "assign") {
      for (const target of targetsOf(told.target, told.value)) assigned.add(target);
      if (dialect.view(told.target)?.kind === "index") filled.add(told.target.text.replace(/\[[^[]*\]$/, ""));
    }
  }
  for (const [collection, parts] of asked) {
    if (filled.has(collection) || !scope.names.includes(collection)) continue;
    if (scope.parameters.includes(collection)) continue;
    for (const part of parts) {
      yield { text: `${collection}.add(${part})`, weight: 0.7 };
      yield {
        text: dialect.id === "python" ? `${collection}.append(${part})` : `${collection}.push(${part})`,
        weight: 0.3,
      };
    }
  }
  for (const update of beginningsOf(place)) yield update;
  for (const name of scope.parameters.filter((one) => /^(?:number|unknown)$/.test(scope.kindOf(one))))
    for (const list of scope.parameters.filter((one) => scope.kindOf(one) === "list"))
      yield { text: dialect.words.assigns(name, "%=", dialect.words.length(list)), weight: 0.12 };
  const stuck = conditionNames(place).filter((name) => scope.names.includes(name));
  for (const name of stuck) {
    if (scope.kindOf(name) === "list" || scope.kindOf(name) === "text") continue;
    yield { text: dialect.words.assigns(name, "+=", "1"), weight: 0.35 };
    yield { text: dialect.words.assigns(name, "-=", "1"), weight: 0.25 };
  }
  for (const name of scope.names.filter((one) => assigned.has(one)).slice(0, 5)) {
    if (scope.kindOf(name) === "number" && !stuck.includes(name))
      yield { text: dialect.words.assigns(name, "+=", "1"), weight: 0.15 };
    for (const value of scope.values.filter((one) => one !== name).slice(0, 5))
      yield { text: dialect.words.assigns(name, "=", value), weight: 0.1 };
  }
}

/** What is assigned: `a` and `b` of `a = b = 0`. */
function targetsOf(target: Node, value: Node): string[] {
  const found = [target.text];
  for (let next: Node | null = value; next && /^assignment/.test(next.type); ) {
    const left = next.childForFieldName("left");
    if (left) found.push(left.text);
    next = next.childForFieldName("right");
  }
  return found;
}

const FILLED = /^\[([^[\],]+)\] ?\* ?|^\(?\[([^[\],]+)\]\)? ?\* ?|\.fill\(([^(),]+)\)$/;

/** A table that a statement fills with the same value everywhere, and whose first entry is where all others come from. */
function* beginningsOf({ statement, dialect }: Place): Generator<Update> {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || dialect.view(told.target)?.kind !== "name") return;
  const filled = FILLED.exec(told.value.text)
    ?.slice(1)
    .find((one) => one !== undefined)
    ?.trim();
  if (filled === undefined) return;
  const [yes, no] = dialect.words.truth;
  const others = filled === no ? [yes] : filled === yes ? [no] : ["1", "0"];
  for (const [rank, other] of others.filter((one) => one !== filled).entries())
    yield { text: dialect.words.assigns(`${told.target.text}[0]`, "=", other), weight: 0.35 * share(rank) };
}
