import type { Node } from "web-tree-sitter";
import type { Dialect } from "./view.ts";

/** A simple question inside a condition, in its positive form, and whether it is to be true. */
export interface Question {
  readonly text: string;
  readonly isTrue: boolean;
}

/**
 * The simple questions of a condition, whatever joins them: `not (a and b != c)` asks `a` and `b == c`. Written alike however
 * they are denied, so that a question and its opposite have one text.
 */
export function questionsOf(condition: string, isTrue = true): readonly Question[] {
  const text = bare(condition);
  if (text === "") return [];
  const parts = split(text);
  if (parts.length > 1) return parts.flatMap((part) => questionsOf(part, isTrue));
  const denied = /^(?:not\b\s*|!(?!=))([\s\S]+)$/.exec(text)?.[1];
  if (denied !== undefined) return questionsOf(denied, !isTrue);
  return [positive(text, isTrue)];
}

const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/ !== /, " === "],
  [/ != /, " == "],
  [/ is not /, " is "],
  [/ not in /, " in "],
  [/ >= /, " < "],
  [/ <= /, " > "],
];

function positive(text: string, isTrue: boolean): Question {
  const plain = text.replace(/\s+/g, " ");
  for (const [other, own] of OPPOSITES)
    if (other.test(plain)) return { text: plain.replace(other, own), isTrue: !isTrue };
  return { text: plain, isTrue };
}

/** Without brackets around the whole. */
function bare(text: string): string {
  let own = text.trim();
  while (own.startsWith("(") && closes(own)) own = own.slice(1, -1).trim();
  return own;
}

function closes(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[([{]/.test(text[at] ?? "")) depth += 1;
    if (/[)\]}]/.test(text[at] ?? "")) depth -= 1;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return depth === 0;
}

/** Parts between `and`, `or`, `&&` and `||` that stand in no brackets. */
function split(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? "";
    if (/["'`]/.test(one)) {
      const end = text.indexOf(one, at + 1);
      if (end > 0) at = end;
      continue;
    }
    if (/[([{]/.test(one)) depth += 1;
    if (/[)\]}]/.test(one)) depth -= 1;
    if (depth > 0) continue;
    const joint = /^(?:&&|\|\||\s(?:and|or)\s)/.exec(text.slice(at))?.[0];
    if (!joint) continue;
    parts.push(text.slice(from, at));
    from = at + joint.length;
    at = from - 1;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const LEAVES = /^(?:return|raise|continue|break)$/;

/**
 * Questions that are answered where a statement runs: guards in front of it that leave, and conditions around it. Those whose
 * names are set again before `until` are left out.
 */
export function factsAt(
  statement: Node,
  dialect: Dialect,
  text: string,
  until: number,
): ReadonlyMap<string, boolean> {
  const facts = new Map<string, boolean>();
  function note(condition: Node, isTrue: boolean, from: number): void {
    for (const one of decided(condition.text, isTrue)) {
      const between = text.slice(from, Math.max(from, until));
      if (!isSetIn(one.text, between)) facts.set(one.text, one.isTrue);
    }
  }
  for (let node: Node | null = statement; node && !dialect.isFunction(node); node = node.parent) {
    const around: Node | null = node.parent;
    if (!around) break;
    if (dialect.isBlock(around))
      for (const before of dialect.statementsOf(around)) {
        if (before.endIndex > node.startIndex) break;
        const told = dialect.statement(before);
        if (told.kind === "if" && !told.otherwise && leaves(told.body, dialect))
          note(told.condition, false, before.endIndex);
      }
    const told = dialect.statement(around);
    if (told.kind === "if" && isWithin(statement, told.body))
      note(told.condition, true, told.condition.endIndex);
  }
  return facts;
}

/** What is known of its parts once a condition is: all parts of an `and` that holds, all of an `or` that does not. */
function decided(condition: string, isTrue: boolean): readonly Question[] {
  const text = bare(condition);
  const denied = /^(?:not\b\s*|!(?!=))([\s\S]+)$/.exec(text)?.[1];
  const parts = split(text);
  if (parts.length === 1 && denied !== undefined) return decided(denied, !isTrue);
  if (parts.length === 1) return questionsOf(text, isTrue);
  const isAll =
    parts.length > 1 && !new RegExp(isTrue ? "\\bor\\b|\\|\\|" : "\\band\\b|&&").test(outside(text));
  return isAll ? parts.flatMap((part) => decided(part, isTrue)) : [];
}

/** A text without what stands in brackets. */
function outside(text: string): string {
  let own = text;
  for (let before = ""; before !== own; ) {
    before = own;
    own = own.replace(/\([^()]*\)|\[[^[\]]*\]/g, "");
  }
  return own;
}

function leaves(body: Node, dialect: Dialect): boolean {
  const last = dialect.isBlock(body) ? dialect.statementsOf(body).at(-1) : body;
  return last !== undefined && LEAVES.test(dialect.statement(last).kind);
}

function isWithin(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Whether a name of a question is set, or what it holds is changed, in a piece of code. */
function isSetIn(question: string, code: string): boolean {
  const names = new Set(question.match(/[A-Za-z_$][\w$]*/g) ?? []);
  return [...names].some((name) =>
    new RegExp(
      `(?<![\\w$])${name.replaceAll("$", "\\$")}(?:\\[[^\\]\\n]*\\])?\\s*(?:[-+*/%|&]?=(?!=)|\\+\\+|--|,[^\\n=]*=(?!=)|\\.(?:append|push|pop|add|remove|shift|unshift|clear|set|delete|insert|extend|sort|reverse)\\()`,
    ).test(code),
  );
}
