import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { Spot } from "../absence-meaning/spots.ts";
import { moduleNames } from "../javascript/names.ts";
import { type Birth, wordOf } from "./births.ts";
import { parametersOf } from "./names.ts";
import type { Parallel } from "./parallels.ts";

/** Names that every program has. */
const GLOBAL =
  /^(?:undefined|console|Math|Number|String|Date|NaN|Infinity|Set|Map|Array|Object|JSON|list|dict|set|tuple|str|int|float|bool|len|print|self|this|None|True|False|sorted|min|max)$/;

/**
 * A piece of the parallel code as it would be written here: what is particular to the other value gives way to what is
 * particular to this one, in words of texts as well. Null where it speaks of something that is not known here.
 */
export function carried(
  code: CodeIndex,
  spot: Spot,
  birth: Birth,
  { told, birth: theirs, nearness }: Parallel,
  piece: Node,
): string | null {
  if (piece.text.length > 300) return null;
  const words = exchanges(birth, theirs);
  const names = new Map([...renamed(told.scope, spot.scope), ...words.names]);
  const text = rewritten(piece, words.wholes, names, words.words);
  // Who is asked in vain is not read.
  const about = told.about;
  if (about && reads(piece, about)) return null;
  // Another part of the same whole that stands in for the one says nothing of the other.
  if (text === piece.text && isRead(piece) && (nearness !== "function" || isOtherPart(birth, theirs)))
    return null;
  return namesIn(piece).every((name) => isKnown(code, spot, told.file.path, name, names)) ? text : null;
}

function isRead(piece: Node): boolean {
  return /^(?:member_expression|attribute|subscript|subscript_expression|call|call_expression)$/.test(
    piece.type,
  );
}

/** Whether the two are parts of other names. */
function isOtherPart(own: Birth, theirs: Birth): boolean {
  const [here, there] = [own.parts.at(-1), theirs.parts.at(-1)];
  return here !== undefined && there !== undefined && wordOf(here) !== wordOf(there);
}

interface Exchanges {
  /** Whole expressions: `command.name` for `event.type`. */
  readonly wholes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
}

function exchanges(own: Birth, theirs: Birth): Exchanges {
  const wholes = new Map([[theirs.node.text, own.node.text]]);
  const [names, words] = [new Map<string, string>(), new Map<string, string>()];
  theirs.parts.forEach((part, at) => {
    const here = own.parts[at];
    if (!here) return;
    if (part.type === "identifier" && here.type === "identifier") names.set(part.text, here.text);
    if (wordOf(part) !== wordOf(here)) words.set(wordOf(part), wordOf(here));
    const [theirRead, ownRead] = [part.parent, here.parent];
    if (theirRead && ownRead && theirRead.id !== theirs.node.id && theirRead.endIndex === part.endIndex)
      wholes.set(theirRead.text, ownRead.text);
  });
  return { wholes, names, words };
}

/** Parameters stand for each other by their places. */
function renamed(theirs: Node | null, own: Node | null): [string, string][] {
  if (!theirs || !own || theirs.id === own.id) return [];
  const here = parametersOf(own);
  return parametersOf(theirs).flatMap(({ names: [name], isPattern }, at): [string, string][] => {
    const other = here[at];
    const [given] = other?.names ?? [];
    return name && given && !isPattern && !other?.isPattern ? [[name.text, given.text]] : [];
  });
}

function rewritten(
  piece: Node,
  wholes: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
): string {
  const changes: { start: number; end: number; text: string }[] = [];
  const visit = (node: Node): void => {
    const whole = wholes.get(node.text);
    if (whole !== undefined && node.isNamed) {
      changes.push({ start: node.startIndex, end: node.endIndex, text: whole });
      return;
    }
    if (/^(?:identifier|shorthand_property_identifier)$/.test(node.type)) {
      const isKeyword =
        node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id;
      const name = isKeyword ? undefined : names.get(node.text);
      if (name !== undefined) changes.push({ start: node.startIndex, end: node.endIndex, text: name });
      return;
    }
    if (/^(?:string_fragment|string_content)$/.test(node.type)) {
      const text = inWords(inWords(node.text, words), names);
      if (text !== node.text) changes.push({ start: node.startIndex, end: node.endIndex, text });
      return;
    }
    for (const child of node.children) visit(child);
  };
  visit(piece);
  let text = piece.text;
  for (const { start, end, text: instead } of changes.toReversed())
    text = text.slice(0, start - piece.startIndex) + instead + text.slice(end - piece.startIndex);
  return text;
}

function inWords(text: string, words: ReadonlyMap<string, string>): string {
  let found = text;
  for (const [word, instead] of words)
    if (/^[A-Za-z]{3,}$/.test(word))
      found = found
        .replace(new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, "g"), instead)
        .replace(new RegExp(`(?<![A-Za-z])${capital(word)}(?![A-Za-z])`, "g"), capital(instead));
  return found;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function reads(piece: Node, about: Node): boolean {
  return [piece, ...piece.descendantsOfType(about.type)].some(
    (one) => one.text === about.text && one.type === about.type,
  );
}

function namesIn(piece: Node): string[] {
  const all =
    piece.type === "identifier"
      ? [piece]
      : piece.descendantsOfType(["identifier", "shorthand_property_identifier"]);
  return all
    .filter(
      ({ parent, id }) =>
        !(parent?.type === "keyword_argument" && field(parent, "name")?.id === id) &&
        !(parent?.type === "attribute" && field(parent, "attribute")?.id === id),
    )
    .map(({ text }) => text);
}

function isKnown(
  code: CodeIndex,
  spot: Spot,
  path: string,
  name: string,
  names: ReadonlyMap<string, string>,
): boolean {
  if (names.has(name) || GLOBAL.test(name)) return true;
  if (moduleNames(code, spot.file).has(name)) {
    if (path === spot.file.path) return true;
    const [here, there] = [code.resolve(spot.file.path, name), code.resolve(path, name)];
    return here !== null && there !== null && here.path === there.path && here.name === there.name;
  }
  return (
    spot.scope !== null &&
    parametersOf(spot.scope).some(({ names: own }) => own.some(({ text }) => text === name)) &&
    path === spot.file.path
  );
}
