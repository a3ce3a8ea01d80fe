import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { asOneOfMany, OF_LISTS } from "../../house/one-of-many.ts";
import { type KnownMember, knownOfRead, type Read, readsOf } from "./members.ts";
import { isReadBeside } from "./read-beside.ts";
import { dataWords, usesInCode } from "./repository-words.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName, similarity, wordsOf } from "./similar-names.ts";

const MOST_READS = 12;

/** A property that is read under one name and made under another: the side that the rest of the repository speaks for is right. */
export function nameGuesses(scene: Scene): Guess[] {
  return readsOf(scene)
    .slice(0, MOST_READS)
    .flatMap((read) => {
      const known = knownOfRead(scene, read);
      if (known.members.has(read.name)) return [];
      const inside = [...known.members.keys()];
      const near = likelyName(read.name, inside);
      const member = near === null ? undefined : known.members.get(near);
      if (near !== null && member && (!holdsMore(scene, member, read) || isReadBeside(read.node, near)))
        return [];
      if (near !== null && member) return sidesOf(scene, read, near, member, known);
      return known.isOpen ? outsideGuess(scene, read) : [];
    });
}

/** Whether what is there under the other name can have what is read of it in turn: a text or a number has no parts. */
function holdsMore(scene: Scene, { node, path }: KnownMember, { next }: Read): boolean {
  const value = node.parent?.type === "pair" ? field(node.parent, "value") : null;
  if (next === null || !value) return true;
  const made = madeAt({ path, node: value, members: [] }, scene.context, javascriptStepBack);
  const plain: Readonly<Record<string, object>> = {
    text: String.prototype,
    number: Number.prototype,
    boolean: Boolean.prototype,
  };
  return made.length === 0 || made.some(({ kind }) => !plain[kind] || next in plain[kind]);
}

/** Both sides of two names, the one with fewer votes against it first. */
function sidesOf(
  scene: Scene,
  read: Read,
  made: string,
  member: KnownMember,
  { members, isOpen }: Pick<ReturnType<typeof knownOfRead>, "members" | "isOpen">,
): Guess[] {
  const others = [...members].filter(([name]) => name !== made);
  const forRead =
    votesFor(scene, read.name, read.path, sameReads(scene, read)) +
    votesOfStyle(scene, read.name, made, others);
  const forMade =
    votesFor(scene, made, member.path, [member.node]) + votesOfStyle(scene, made, read.name, others);
  // Where the repository speaks for one side, the other change would only move the mistake.
  const reader = forMade >= forRead ? readerEdits(scene, read, made) : null;
  const isEntry = member.kind === "value" || member.node.parent?.type === "pair";
  const isMaker = forRead >= forMade && isEntry && !isTestFile(scene, member.path);
  const maker = isMaker
    ? makerEdits(scene, member, read.name, read.next !== null && OF_LISTS.test(read.next))
    : null;
  const strength = (similarity(read.name, made) * 0.95 - (isOpen ? 0.12 : 0)) * (0.8 + 0.2 * read.weight);
  const common = {
    name: "property_is_spelt_alike",
    sentence: "The request is answered from the property that is there",
    cause: `\`${read.name}\` is read, but what is there is called \`${made}\`.`,
    basis: forMade === forRead ? "guess" : "house",
  } as const;
  const guesses: (Guess | null)[] = [
    reader &&
      guess(scene, strength, {
        ...common,
        explanation: `Reads \`${made}\`, which is what is set.`,
        edits: reader,
        place: { path: read.path, line: startLineOf(read.node) },
      }),
    maker &&
      guess(scene, reader ? strength - 0.05 : strength, {
        ...common,
        explanation: `Sets \`${read.name}\`, which is what is read.`,
        edits: maker,
        place: { path: member.path, line: startLineOf(member.node) },
      }),
  ];
  return guesses.filter((found) => found !== null);
}

/**
 * One more vote for the way of writing that all other names of the record have, `customer_name` beside `created_at`, where
 * the two names differ in nothing else and the others are read elsewhere as they are written.
 */
function votesOfStyle(
  { investigation }: Scene,
  name: string,
  rival: string,
  others: readonly (readonly [string, KnownMember])[],
): number {
  if (wordsOf(name).join() !== wordsOf(rival).join() || styleOf(name) === styleOf(rival)) return 0;
  const telling = others.filter(([other]) => wordsOf(other).length > 1);
  const isRead = telling.some(([other, { path }]) =>
    usesInCode(investigation, other).some((use) => use.path !== path),
  );
  return isRead && telling.every(([other]) => styleOf(other) === styleOf(name)) ? 1 : 0;
}

function styleOf(name: string): string {
  if (/[-_]/.test(name.replace(/^_+/, ""))) return name.includes("-") ? "dashes" : "underscores";
  return /[a-z0-9][A-Z]/.test(name) ? "capitals" : "one word";
}

function isTestFile({ investigation }: Scene, path: string): boolean {
  return investigation.code.file(path)?.isTest ?? false;
}

/** How many places of the repository use a name, other than those in question; data and types count as well. */
function votesFor({ investigation }: Scene, name: string, path: string, own: readonly Node[]): number {
  const isOwn = (use: { readonly path: string; readonly index: number }) =>
    use.path === path && own.some((node) => node.startIndex <= use.index && use.index < node.endIndex);
  const inCode = usesInCode(investigation, name).filter((use) => !isOwn(use)).length;
  return inCode + (dataWords(investigation).get(name) ?? 0);
}

/** The name where it is read: here, and wherever else in this file it is asked for. */
function sameReads({ investigation }: Scene, read: Read): Node[] {
  const file = investigation.code.file(read.path);
  const isProperty = read.node.parent?.type === "member_expression";
  const same = isProperty
    ? (file?.tree.rootNode.descendantsOfType("member_expression") ?? [])
        .flatMap((node) => field(node, "property") ?? [])
        .filter((node) => node.text === read.name)
    : [];
  return [...new Map([read.node, ...same].map((node) => [node.startIndex, node])).values()];
}

/** All reads of a property in its file, under another name. */
export function readerEdits(scene: Scene, read: Read, name: string): Edit[] | null {
  const file = scene.investigation.code.file(read.path);
  if (!file || file.isTest) return null;
  const edits = sameReads(scene, read).map((node) => renamed(file, node, name));
  return edits.every((edit) => edit !== null) ? edits : null;
}

/** A name exchanged in its own form: a plain property, a text, or a part of a pattern, which keeps its local name. */
export function renamed(file: SourceFile, node: Node, name: string): Edit | null {
  if (plainString(node) !== null) {
    const quote = node.text[0] ?? '"';
    return textEdit(file, node.startIndex, node.endIndex, `${quote}${name}${quote}`);
  }
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) {
    const parent = node.parent;
    const object = parent?.type === "member_expression" ? field(parent, "object") : null;
    return parent && object ? textEdit(file, object.endIndex, parent.endIndex, `["${name}"]`) : null;
  }
  const isShort =
    node.type === "shorthand_property_identifier_pattern" ||
    node.parent?.type === "object_assignment_pattern";
  return textEdit(file, node.startIndex, node.endIndex, isShort ? `${name}: ${node.text}` : name);
}

/** The entry that is made, under another name. */
export function makerEdits(
  { investigation }: Scene,
  member: KnownMember,
  name: string,
  isListWanted = false,
): Edit[] | null {
  const file = investigation.code.file(member.path);
  if (!file) return null;
  const { node } = member;
  const isKey = /^(?:property_identifier|string|shorthand_property_identifier)$/.test(node.type);
  if (!isKey || node.parent?.type === "member_expression") return null;
  const pair = node.parent?.type === "pair" ? node.parent : null;
  const listed = isListWanted
    ? asOneOfMany(name, plainString(node) ?? node.text, pair ? field(pair, "value") : node)
    : null;
  if (node.type === "shorthand_property_identifier")
    return [textEdit(file, node.startIndex, node.endIndex, `${name}: ${listed ?? node.text}`)];
  if (pair && listed !== null && plainString(node) === null)
    return [textEdit(file, node.startIndex, pair.endIndex, `${name}: ${listed}`)];
  const edit = renamed(file, node, name);
  return edit ? [edit] : null;
}

/**
 * A name that is asked of data from outside, which nobody else in the repository has, but another one a letter or two
 * away: in its tests, fixtures, schemas or other readers.
 */
function outsideGuess(scene: Scene, read: Read): Guess[] {
  const { investigation, trace } = scene;
  // What lacks a method is there itself, so that its name cannot be wrong.
  if (trace.fault === "missing_member" && read.next !== null) return [];
  const own = usesInCode(investigation, read.name).filter(({ path }) => !isTestFile(scene, path));
  const data = dataWords(investigation);
  if (own.length > 2 || data.has(read.name) || read.name.length < 4) return [];
  if (isWrittenInTests(scene, read.name) || isMadeSomewhere(scene, read.name)) return [];
  const names = new Set([...data.keys(), ...namesAround(scene)]);
  const near = likelyName(read.name, names, 0.84);
  const file = investigation.code.file(read.path);
  if (near === null || !file || file.isTest) return [];
  const votes = votesFor(scene, near, "", []);
  const edits = readerEdits(scene, read, near);
  if (!edits || votes < 1 || isOnlyMade(scene, near)) return [];
  return [
    guess(scene, Math.min(0.92, 0.78 + 0.05 * votes), {
      name: "property_is_spelt_alike",
      sentence: "The request is answered from the property that is there",
      cause: `\`${read.name}\` is asked for, which nothing in the repository has, but \`${near}\`.`,
      explanation: `Asks for \`${near}\`, as the rest of the repository does.`,
      edits,
      basis: "house",
      place: { path: read.path, line: startLineOf(read.node) },
    }),
  ];
}

/** Whether the name is made by the code itself and read by nobody: then the making may be what is misspelt. */
function isOnlyMade({ investigation }: Scene, name: string): boolean {
  const { code } = investigation;
  const uses = usesInCode(investigation, name).filter(({ path }) => code.file(path)?.isTest === false);
  return (
    uses.length > 0 &&
    !dataWords(investigation).has(name) &&
    uses.every(({ path, index }) =>
      /^["']?\s*:/.test((code.file(path)?.text ?? "").slice(index + name.length, index + name.length + 4)),
    )
  );
}

/** Whether a test writes the name as a key: what it sends or makes has the part under this name. */
function isWrittenInTests(scene: Scene, name: string): boolean {
  const { code } = scene.investigation;
  const key = new RegExp(`[{,]\\s*["'\`]?${name.replace(/\$/g, "\\$&")}["'\`]?\\s*[:,}]`);
  return code
    .mentions(name)
    .some((path) => code.file(path)?.isTest === true && key.test(code.file(path)?.text ?? ""));
}

/**
 * Whether the code makes something under this name: `doctors: { … }`, `exports.doctors = …`; an entry that only takes
 * it over does not.
 */
function isMadeSomewhere({ investigation: { code } }: Scene, name: string): boolean {
  const word = name.replace(/\$/g, "\\$&");
  const key = new RegExp(
    `(?:^|[{,])\\s*["']?${word}["']?\\s*:(?!\\s*[\\w$.?]*\\.${word}\\b)|\\bmodule\\.exports\\s*=\\s*\\{[^{}]*(?<![\\w$.])${word}\\s*[,}]|\\bexports\\.${word}\\s*=(?!=)`,
    "m",
  );
  return code
    .mentions(name)
    .some((path) => /\.[cm]?[jt]sx?$/.test(path) && key.test(code.file(path)?.text ?? ""));
}

/** Names of properties and short texts in the repository's code, tests included. */
function namesAround({ investigation: { code } }: Scene): Set<string> {
  const found = new Set<string>();
  for (const path of code.paths.filter((one) => /\.[cm]?[jt]sx?$/.test(one)).slice(0, 200)) {
    const text = code.file(path)?.text ?? "";
    for (const { 2: name = "" } of text.matchAll(
      // The first word of a sentence is no name. Between commas stand parameters and arguments as well, which are no properties.
      /(?:\.|(["'])(?=[\w$]+\1)|[{,]\s*(?=[\w$]+\s*[:}])|\{\s*)([A-Za-z_$][\w$]*)/g,
    ))
      found.add(name);
  }
  return found;
}
