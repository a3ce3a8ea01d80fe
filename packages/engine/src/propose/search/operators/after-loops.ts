import type { Node } from "web-tree-sitter";
import { nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const KIND = "left-behind-loop";
const MOST_DONORS = 4;
const MOST_CONDITIONS = 4;

/**
 * What a loop does with a part once the next one begins, done to the last part as well, where there is one; what is left in
 * a list that a loop fills and empties, answered.
 */
export const afterLoopOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, file, indent, unit } = place;
  const told = dialect.statement(statement);
  if ((told.kind !== "for" && told.kind !== "while") || !dialect.isStatement(statement)) return;
  const at = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
  const isOpen = at > 0 && file.text[at - 1] !== "\n";
  const written = (text: string) => (isOpen ? `\n${indent}${text}` : `${indent}${text}\n`);
  const { words } = dialect;
  const inner = [...walk(told.body)].filter((node) => isDone(node, place));
  for (const [rank, donor] of inner.slice(0, MOST_DONORS).entries())
    for (const [order, condition] of conditionsFor(donor, place).slice(0, MOST_CONDITIONS).entries()) {
      const text = words.guarded(condition, [donor.text], indent, unit);
      yield {
        changes: [{ start: at, end: at, text: written(text) }],
        kind: KIND,
        weight: 0.32 * share(rank) * share(order),
        note: `does ${short(donor.text)} behind the loop when ${short(condition)}`,
        isHouse: false,
      };
    }
  for (const { condition, answer, weight } of leftOver(told.body, place)) {
    const text = words.guarded(condition, [words.returns(answer)], indent, unit);
    yield {
      changes: [{ start: at, end: at, text: written(text) }],
      kind: "left-over",
      weight,
      note: `answers ${short(answer)} when ${short(condition)}`,
      isHouse: false,
    };
  }
};

/** A plain statement that hands something on: a call, or what adds to something. */
function isDone(node: Node, { dialect }: Place): boolean {
  if (!dialect.isStatement(node) || node.text.includes("\n") || node.text.length > 80) return false;
  const told = dialect.statement(node);
  if (told.kind === "expression") return dialect.view(told.expression)?.kind === "call";
  return told.kind === "assign" && told.operator !== null && /^[-+]=$/.test(told.operator.text);
}

/** Whether there is a last part: its names hold something, or the opposite of what says that there is none yet. */
function conditionsFor(donor: Node, { dialect, statement, scope }: Place): readonly string[] {
  const { words } = dialect;
  const call = dialect.statement(donor);
  const target = call.kind === "expression" ? dialect.view(call.expression) : null;
  const receiver = target?.kind === "call" ? target.receiver?.text : undefined;
  const names = [...walk(donor)]
    .filter(({ type, text }) => type === "identifier" && text !== receiver && scope.names.includes(text))
    .map(({ text }) => text);
  const asked = [...walk(statement)].flatMap((node) => {
    const told = dialect.statement(node);
    if (told.kind !== "if") return [];
    const isAbout = [...walk(told.condition)].some((one) => names.includes(one.text));
    return isAbout ? [told.condition.text.replace(/^\((.*)\)$/s, "$1")] : [];
  });
  const denied = asked.flatMap((text) => {
    const nothing = /^([\w.]+) (?:is|===?) (?:None|null|undefined)$/.exec(text)?.[1];
    return nothing ? [words.isSomething(nothing)] : [];
  });
  const plain = [...new Set(names)].flatMap((name) => [
    ...(/^(?:list|text|map)$/.test(scope.kindOf(name)) ? [words.not(words.isEmpty(name))] : []),
    words.isSomething(name),
  ]);
  const own = [...new Set(names)].map((name) =>
    scope.kindOf(name) === "list" && dialect.id === "javascript" ? `${name}.length > 0` : name,
  );
  return [...new Set([...denied, ...asked, ...own, ...plain])].filter(
    (text) => !/\bnot not\b|!\(?!/.test(text),
  );
}

interface LeftOver {
  readonly condition: string;
  readonly answer: string;
  readonly weight: number;
}

/** What is left in a list that a loop both fills and empties: its first or last entry, or the part of it that is answered elsewhere. */
function* leftOver(body: Node, { dialect, scope }: Place): Generator<LeftOver> {
  const filled = new Map<string, Node>();
  const emptied = new Set<string>();
  for (const node of walk(body)) {
    const call = dialect.view(node);
    if (call?.kind !== "call" || !call.receiver) continue;
    if (/^(?:append|push)$/.test(call.name) && call.values[0]) filled.set(call.receiver.text, call.values[0]);
    if (/^(?:pop|shift|popleft)$/.test(call.name)) emptied.add(call.receiver.text);
  }
  for (const [list, entry] of filled) {
    if (!emptied.has(list) || !scope.names.includes(list)) continue;
    const condition = dialect.id === "python" ? list : `${list}.length > 0`;
    const parts = /^(?:tuple|array|list)$/.test(entry.type)
      ? entry.namedChildren.map(({ text }) => text)
      : [];
    const part = parts.findIndex((text) => scope.returned.includes(text));
    const last = dialect.id === "python" ? `${list}[-1]` : `${list}.at(-1)`;
    const read = (one: string) => (part >= 0 ? `${one}[${part}]` : one);
    yield { condition, answer: read(`${list}[0]`), weight: 0.3 };
    yield { condition, answer: read(last), weight: 0.24 };
    for (const truth of dialect.words.truth.toReversed())
      if (scope.returned.includes(truth)) yield { condition, answer: truth, weight: 0.25 };
  }
}
