import type { Node } from "web-tree-sitter";

const MOST_NUMBERS = 8;
const WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const LONGEST = 3_000;

/** Whole numbers that what is written about a function names, commonest first; not those of its examples. */
export function documentedNumbers(definition: Node): readonly number[] {
  const text = documentationOf(definition)
    .replace(/@example\b[\s\S]*?(?=\n[ \t*]*@\w|$)/g, "")
    .slice(0, LONGEST)
    .split("\n")
    .filter((line) => !/^[\s*]*(?:>>>|[[{(]|\w+\(.*\)\s*(?:==|=>|->|➞|=|returns?\b))/.test(line))
    .join("\n");
  const counts = new Map<number, number>();
  const note = (number: number) => counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const [digits] of text.matchAll(/(?<![\w.[,-])\d{1,6}(?![\w\]]|\.\d)/g)) note(Number(digits));
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
    for (const list of [WORDS, ORDINALS]) if (list.includes(word)) note(list.indexOf(word) + 2);
  return [...counts]
    .toSorted((left, right) => right[1] - left[1])
    .map(([number]) => number)
    .slice(0, MOST_NUMBERS);
}

/** The text at the head of a function's body, or the comment in front of it. */
export function documentationOf(definition: Node): string {
  const first = definition.childForFieldName("body")?.firstNamedChild;
  const inner = first?.type === "expression_statement" ? first.firstNamedChild : null;
  if (inner?.type === "string") return inner.text;
  let outer: Node = definition;
  while (outer.parent && !/^(?:program|module|statement_block|class_body|block)$/.test(outer.parent.type))
    outer = outer.parent;
  const before = outer.previousNamedSibling;
  return before?.type === "comment" ? before.text : "";
}
