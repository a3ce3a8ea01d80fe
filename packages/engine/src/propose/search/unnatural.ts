import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import type { TextChange } from "./idea.ts";
import { factsAt, questionsOf } from "./known-facts.ts";
import { walk } from "./scope.ts";
import type { Dialect } from "./view.ts";

/** Why nobody would write a change. */
export type Objection =
  | "no-effect"
  | "other-kind"
  | "denied-twice"
  | "asked-before"
  | "contradiction"
  | "work-undone"
  | "update-lost";

/** What is changed, and where. */
export interface ChangedPlace {
  readonly file: SourceFile;
  readonly statement: Node;
  /** The outermost function around it. */
  readonly outer: Node;
  readonly changes: readonly TextChange[];
  readonly dialect: Dialect;
}

/**
 * What speaks against a change as such, whatever the tests say: a value set to itself, a number that is given a text, a
 * question that was answered before, a list that is made anew while a loop works on it, an exit between two updates that
 * belong together. Tests that are few let such changes pass.
 */
export function objectionsTo(place: ChangedPlace): readonly Objection[] {
  const lines = place.changes.map((change) => linesAfter(place.file.text, change));
  const found: Objection[] = [];
  if (lines.some((line) => line.split("\n").some(setsItself))) found.push("no-effect");
  if (lines.some((line) => line.split("\n").some((one) => isOfOtherKind(one, place))))
    found.push("other-kind");
  if (place.changes.some(({ text }) => /\bnot \(?not\b|!\(?!(?!=)/.test(text))) found.push("denied-twice");
  const asked = askedAnew(place);
  if (asked) found.push(asked);
  if (place.changes.some((change) => isMadeAnew(change, place))) found.push("work-undone");
  if (place.changes.some((change) => losesUpdate(change, place))) found.push("update-lost");
  return found;
}

/** The whole lines that a change touches, as they are after it. */
function linesAfter(text: string, { start, end, text: written }: TextChange): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(from, start) + written + text.slice(end, to < 0 ? undefined : to);
}

/** `at = at`. */
function setsItself(line: string): boolean {
  return /^\s*([\w.$]+(?:\[[\w.$"']+\])?)\s*=\s*\1;?\s*$/.test(line);
}

const LITERAL = String.raw`-?\d[\d_.]*|"[^"\n]*"|'[^'\n]*'|True|False|true|false|\[\]|\{\}`;

type LiteralKind = "number" | "text" | "truth" | "list" | "map";

function kindOfLiteral(text: string): LiteralKind {
  if (/^-?\d/.test(text)) return "number";
  if (/^["']/.test(text)) return "text";
  return text === "[]" ? "list" : text === "{}" ? "map" : "truth";
}

/** Whether a line gives a name a literal of a kind that it never holds. */
function isOfOtherKind(line: string, { file, outer }: ChangedPlace): boolean {
  const [, target, literal] =
    new RegExp(`^\\s*((?:(?:self|this)\\.)?#?\\w+)\\s*=\\s*(${LITERAL});?\\s*$`).exec(line) ?? [];
  if (!target || !literal) return false;
  const isMember = /^(?:self|this)\./.test(target);
  const held = kindsHeld(target, isMember ? file.text : file.text.slice(outer.startIndex, outer.endIndex));
  return held.size > 0 && !held.has(kindOfLiteral(literal));
}

/** Kinds of what a name is given, compared with, or said to hold. */
function kindsHeld(target: string, text: string): ReadonlySet<LiteralKind> {
  const own = target.replace(/[.$#]/g, "\\$&");
  const found = new Set<LiteralKind>();
  for (const [, literal] of text.matchAll(
    new RegExp(`(?<![\\w.])${own}\\s*(?:[=!]==?|=|\\bis\\b)\\s*(${LITERAL})`, "g"),
  ))
    if (literal) found.add(kindOfLiteral(literal));
  if (new RegExp(`(?<![\\w.])${own}\\s*(?:[<>]=?|[-*/]=)|[<>]=?\\s*${own}(?![\\w(.\\[])`).test(text))
    found.add("number");
  const name = target.replace(/^(?:self|this)\./, "");
  for (const [, said] of text.matchAll(
    new RegExp(`(?<![\\w.])${name}\\??:\\s*(number|string|boolean|int|float|str|bool)\\b`, "g"),
  ))
    found.add(
      /^(?:number|int|float)$/.test(said ?? "") ? "number" : /^str/.test(said ?? "") ? "text" : "truth",
    );
  return found;
}

/** Whether a change asks what was answered before this place, or the opposite of what it asks itself. */
function askedAnew(place: ChangedPlace): Objection | null {
  const { statement, changes, dialect, file } = place;
  const told = dialect.statement(statement);
  const condition = told.kind === "if" || told.kind === "while" ? told.condition : null;
  for (const change of changes) {
    const inserted = insertedCondition(change.text);
    const isInside = condition && change.start >= condition.startIndex && change.end <= condition.endIndex;
    const [before, after] =
      isInside && condition
        ? [
            condition.text,
            condition.text.slice(0, change.start - condition.startIndex) +
              change.text +
              condition.text.slice(change.end - condition.startIndex),
          ]
        : ["", inserted];
    if (after === null || after === undefined) continue;
    const known = new Set(questionsOf(before).map(({ text }) => text));
    const asked = questionsOf(after);
    if (before !== "" && !/\band\b|\bor\b|&&|\|\||\bnot\b|!/.test(after)) continue;
    const isDoubled = asked.some((one) =>
      asked.some((other) => one.text === other.text && one.isTrue !== other.isTrue),
    );
    if (isDoubled && before !== "") return "contradiction";
    const facts = factsAt(statement, dialect, file.text, change.start);
    if (asked.some(({ text }) => !known.has(text) && facts.has(text))) return "asked-before";
  }
  return null;
}

/** The condition of an `if` that a change writes. */
function insertedCondition(text: string): string | null {
  const [, python, script] =
    /^\s*if (?!\()([^\n]*):\s*\n|^\s*if \(([^\n]*)\)\s*(?:\{|return|throw|continue|break)/.exec(text) ?? [];
  return python ?? script ?? null;
}

/** Whether a loop that works on something is made to begin with it anew: `rows = exact(matrix)` once more inside the loop. */
function isMadeAnew({ start, end, text }: TextChange, { outer, dialect, statement }: ChangedPlace): boolean {
  if (start !== end) return false;
  const written = text.trim().replace(/;$/, "");
  if (!/^[\w$]+ = [\w$.]+\([^\n]*\S[^\n]*\)$/.test(written)) return false;
  const loop = loopAround(statement, outer, dialect);
  if (!loop) return false;
  return [...walk(outer)].some(
    (node) =>
      node.endIndex <= loop.startIndex &&
      dialect.statement(node).kind === "assign" &&
      node.text.replace(/^(?:const|let|var) /, "").replace(/;$/, "") === written,
  );
}

function loopAround(statement: Node, outer: Node, dialect: Dialect): Node | null {
  for (let node = statement.parent; node && node.id !== outer.id; node = node.parent)
    if (/^(?:for|while)$/.test(dialect.statement(node).kind)) return node;
  return null;
}

/** Whether an exit is written between a change of a member and another one that belongs to it. */
function losesUpdate({ start, end, text }: TextChange, { statement, dialect }: ChangedPlace): boolean {
  if (start !== end || !/^\s*if\b[\s\S]*\b(?:return|break|continue)\b[^\n]*;?\s*\}?\s*$/.test(text))
    return false;
  const block = statement.parent;
  if (!block || !dialect.isBlock(block)) return false;
  const siblings = dialect.statementsOf(block);
  const before = siblings.filter((node) => node.endIndex <= start);
  const after = siblings.filter((node) => node.startIndex >= start);
  return [before.at(-1), after[0]].every((node) => node !== undefined && isUpdate(node, dialect));
}

/** Whether a statement changes a member or an entry by itself. */
function isUpdate(node: Node, dialect: Dialect): boolean {
  const told = dialect.statement(node);
  if (told.kind !== "assign") return false;
  return /^(?:self|this)\.|\[/.test(told.target.text) && told.operator !== null;
}
