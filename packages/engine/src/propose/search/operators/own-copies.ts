import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import type { Kind } from "../name-kinds.ts";
import { walk } from "../scope.ts";

const KIND = "own-copy";
/** Calls that change what they are called on. */
const CHANGES =
  /^(?:append|extend|insert|remove|pop|popleft|popitem|clear|update|setdefault|sort|reverse|add|discard|push|unshift|shift|splice|set|delete|fill|copyWithin)$/;
const SIMPLE = /^[\w$.]+(?:\[[\w$."']+\])?$/;

/**
 * A copy where the value of somebody else is kept, handed out or changed: two names for one list or mapping, so that who
 * changes one changes the other. Likeliest where the name that it is given is changed afterwards, or where a constructor
 * keeps what it was handed.
 */
export const ownCopyOperator: Operator = function* (place): Generator<Idea> {
  for (const { value, weight } of sharedIn(place))
    for (const [rank, text] of copiesOf(value, place).entries())
      yield replace(value, text, KIND, weight * share(rank), `takes a copy of ${short(value.text)}`);
};

interface Shared {
  readonly value: Node;
  readonly weight: number;
}

function* sharedIn(place: Place): Generator<Shared> {
  const { statement, dialect, scope } = place;
  const told = dialect.statement(statement);
  switch (told.kind) {
    case "assign": {
      if (isWalkedOut(told.target.text, place) && isHeldElsewhere(told.value, place))
        yield { value: told.value, weight: 0.4 };
      const value = sourceOf(told.value, place);
      if (!value || (told.operator !== null && told.operator.text !== "=")) return;
      const isChanged = changedIn(scope.function, told.target.text, place);
      const isKept = dialect.view(told.target)?.kind === "member" && scope.parameters.includes(value.text);
      const isEntry = dialect.view(told.target)?.kind === "index";
      yield { value, weight: isChanged ? 0.5 : isKept ? 0.4 : isEntry ? 0.2 : 0.08 };
      return;
    }
    case "return": {
      const value = told.value && sourceOf(told.value, place);
      if (value) yield { value, weight: dialect.view(value)?.kind === "member" ? 0.25 : 0.06 };
      return;
    }
    case "for": {
      // What is called for each entry may change the list that is walked.
      const list = told.iterable && sourceOf(told.iterable, place);
      if (list && callsOut(told.body, told.target, place)) yield { value: list, weight: 0.25 };
      return;
    }
    case "expression": {
      const call = dialect.view(told.expression);
      if (call?.kind !== "call" || !/^(?:append|push|add|set|unshift|insert|emit)$/.test(call.name)) return;
      const last = call.values.at(-1);
      const value = last && sourceOf(last, place);
      if (value) yield { value, weight: changedIn(scope.function, value.text, place) ? 0.4 : 0.12 };
    }
  }
}

/** A value that is only named; what stands in for it where it is nothing left out. */
function sourceOf(node: Node, { dialect, scope }: Place): Node | null {
  if (!SIMPLE.test(node.text) || !/^(?:name|member|index)$/.test(dialect.view(node)?.kind ?? "")) return null;
  return /^(?:number|text|truth|function)$/.test(scope.kindOf(node.text)) ? null : node;
}

/** Whether a value is what somebody else keeps: an entry or member, perhaps with something that stands in for nothing. */
function isHeldElsewhere(value: Node, place: Place): boolean {
  const seen = place.dialect.view(value);
  if (seen?.kind === "logic") return isHeldElsewhere(seen.left, place);
  return /^(?:member|index)$/.test(seen?.kind ?? "") || (seen?.kind === "call" && seen.name === "get");
}

/** Whether a name is walked by a loop that calls its entries. */
function isWalkedOut(name: string, place: Place): boolean {
  return [...walk(place.scope.function)].some((node) => {
    const told = place.dialect.statement(node);
    return told.kind === "for" && told.iterable?.text === name && callsOut(told.body, told.target, place);
  });
}

function copiesOf(value: Node, { dialect, scope }: Place): readonly string[] {
  const isPlain = /^[\w$.[\]"']+$/.test(value.text) || dialect.id === "python";
  const text = isPlain ? value.text : `(${value.text})`;
  const kind: Kind = scope.kindOf(text);
  const list = dialect.words.copied(text);
  const map = dialect.id === "python" ? `dict(${text})` : `{ ...${text} }`;
  const deep =
    dialect.id === "python" ? [`${text}.copy()`] : [`new Map(${text})`, `structuredClone(${text})`];
  return kind === "map" ? [map, list, ...deep] : [list, map, ...deep];
}

/** Whether a function changes what a name holds. */
function changedIn(own: Node, name: string, { dialect }: Place): boolean {
  for (const node of walk(own)) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver?.text === name && CHANGES.test(seen.name)) return true;
    const told = dialect.statement(node);
    const target = told.kind === "assign" ? dialect.view(told.target) : null;
    if (target?.kind === "index" && target.object.text === name) return true;
    if (/^del /.test(node.text) && node.type === "delete_statement" && node.text.startsWith(`del ${name}[`))
      return true;
  }
  return false;
}

/** Whether a loop calls its own entry, or a function with it, so that anybody may change the list meanwhile. */
function callsOut(body: Node, target: Node | null, { dialect }: Place): boolean {
  const name = target?.text.replace(/^(?:const|let|var)\s+/, "") ?? "";
  return [...walk(body)].some((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "call" && (seen.callee.text === name || seen.receiver?.text === name);
  });
}
