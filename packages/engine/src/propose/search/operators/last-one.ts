import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind, inFront } from "./insertions.ts";

const KIND = "end-added";
const WEIGHT = 0.3;
const MOST = 3;

/** What a loop does to all but the last of a list, or the first, done to that one as well, after the loop or before it. */
export const lastOneOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const ended = endsOf(statement, dialect);
  if (!ended || !dialect.isStatement(statement)) return;
  const { body, name, last, isFirst } = ended;
  const lines = dialect
    .statementsOf(body)
    .filter(
      (node) => !node.text.includes("\n") && /^(?:assign|expression)$/.test(dialect.statement(node).kind),
    )
    .filter((node) => [...walk(node)].some((one) => one.text === name && dialect.isRead(one)));
  for (const [rank, line] of lines.slice(0, MOST).entries()) {
    const text = withName(line, name, last, dialect).replace(/;$/, "");
    const told = { kind: KIND, weight: WEIGHT * share(rank), note: `has ${short(text)} as well` };
    yield isFirst ? inFront(place, text, told) : behind(place, text, told);
  }
};

interface Ends {
  readonly body: Node;
  /** What the loop calls an entry, or its place. */
  readonly name: string;
  /** What that is of the one that the loop leaves out. */
  readonly last: string;
  readonly isFirst: boolean;
}

/** The entry that a loop leaves out by what it goes through; null where it leaves out none. */
function endsOf(statement: Node, dialect: Place["dialect"]): Ends | null {
  const told = dialect.statement(statement);
  if (told.kind !== "for") return null;
  const { target, iterable, body } = told;
  if (!target || !iterable) return countedEnds(statement, body);
  const name = /\w+$/.exec(target.text)?.[0] ?? "";
  if (!/^(?:(?:const|let|var)\s+)?\w+$/.test(target.text)) return null;
  const through = iterable.text;
  const list = /^([\w.]+)(?:\[:-1\]|\.slice\(0, ?-1\))$/.exec(through)?.[1];
  if (list) {
    const last = dialect.id === "python" ? `${list}[-1]` : `${list}[${list}.length - 1]`;
    return { body, name, last, isFirst: false };
  }
  const rest = /^([\w.]+)(?:\[1:\]|\.slice\(1\))$/.exec(through)?.[1];
  if (rest) return { body, name, last: `${rest}[0]`, isFirst: true };
  const counted = /^range\((?:0, ?)?(len\([\w.]+\)) ?- ?1\)$/.exec(through)?.[1];
  return counted ? { body, name, last: `${counted} - 1`, isFirst: false } : null;
}

/** The same of a loop that counts: `for (let at = 0; at < rows.length - 1; at++)`. */
function countedEnds(statement: Node, body: Node): Ends | null {
  const condition = statement.childForFieldName("condition")?.text ?? "";
  const [, name, count] = /^(\w+) < ([\w.]+\.length) - 1;?$/.exec(condition) ?? [];
  return name && count ? { body, name, last: `${count} - 1`, isFirst: false } : null;
}

function withName(line: Node, name: string, value: string, dialect: Place["dialect"]): string {
  const places = [...walk(line)].filter((node) => node.text === name && dialect.isRead(node));
  let text = line.text;
  for (const { startIndex, endIndex } of places.toReversed())
    text = text.slice(0, startIndex - line.startIndex) + value + text.slice(endIndex - line.startIndex);
  return text;
}
