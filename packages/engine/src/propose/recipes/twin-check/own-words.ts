import type { Node } from "web-tree-sitter";
import { renamed, singular, wordsOfName } from "../../house/words.ts";

/** Words of a twin, and those that stand for them here. */
export type WordPair = readonly [theirs: readonly string[], own: readonly string[]];

/** Lines of a twin in which the texts speak of what is here: `no harvest yet` of `inspections` is `no inspection yet`. */
export function inOwnWords(lines: readonly string[], words: readonly WordPair[]): string[] {
  return lines.map((line) =>
    line.replace(/(["'])(?:(?!\1)[^\\]|\\.)*\1/g, (text) =>
      words.reduce((said, [theirs, own]) => {
        const plural = renamed(said, theirs, own);
        return plural === said ? renamed(said, singularOf(theirs), singularOf(own)) : plural;
      }, text),
    ),
  );
}

/** The words by which the names of a twin differ from those here. */
export function wordPairs(pairs: ReadonlyMap<string, string>): WordPair[] {
  return [...pairs]
    .filter(([theirs, own]) => /^[a-z_]\w*$/i.test(theirs) && /^[a-z_]\w*$/i.test(own))
    .map(([theirs, own]): WordPair => different(wordsOfName(theirs), wordsOfName(own)))
    .filter(([theirs, own]) => theirs.length > 0 && own.length > 0 && isPlural(theirs) === isPlural(own));
}

/**
 * What a thing is called in texts that name it: `locker` of `f"locker {number} is taken"` in the functions that use
 * `self.rented`, where the twin says `key {number}` of `self.keys`.
 */
export function saidWords(
  exits: readonly Node[],
  functions: readonly Node[],
  theirs: Node,
  own: Node,
): WordPair | null {
  const called = new Set(exits.flatMap((exit) => wordsBefore(exit, theirs.text)));
  const here = new Set(functions.flatMap((one) => wordsBefore(one, own.text)));
  const [from, ...more] = called;
  const [to, ...others] = here;
  return from && to && from !== to && more.length + others.length === 0 ? [[from], [to]] : null;
}

/** `locker` of `f"locker {number}"` */
function wordsBefore(node: Node, key: string): string[] {
  return node.descendantsOfType("interpolation").flatMap((part) => {
    const isIt = part.firstNamedChild?.text === key;
    const before = part.previousNamedSibling;
    const word = before?.type === "string_content" ? /([a-z]+) ?$/i.exec(before.text)?.[1] : undefined;
    return isIt && word ? [word.toLowerCase()] : [];
  });
}

function isPlural(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return singular(last) !== last;
}

/** The words of two names without those that both have: `find_harvests` and `find_inspections`. */
function different(theirs: readonly string[], own: readonly string[]): WordPair {
  return [theirs.filter((word) => !own.includes(word)), own.filter((word) => !theirs.includes(word))];
}

function singularOf(words: readonly string[]): string[] {
  return [...words.slice(0, -1), ...words.slice(-1).map(singular)];
}
