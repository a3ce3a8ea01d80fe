import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import { keyUsesOf } from "../../house/key-uses.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { wordsOfName } from "../../house/words.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { oddAmongKin } from "./kin-keys.ts";
import { entriesOf, isOpen, type WrittenEntry } from "./written-dictionary.ts";

/** A key that one side writes under one name and the other reads under another. */
export interface Disagreement {
  readonly sentence: string;
  readonly path: string;
  readonly line: number;
  readonly ideas: readonly Idea[];
  /** Whether the one name is plainly the other in another spelling: no default is to hide that. */
  readonly isSlip: boolean;
}

/** Where a key is read. */
export interface KeyRead {
  readonly key: string;
  readonly file: SourceFile;
  /** The text in the brackets or in `get(…)`. */
  readonly index: Node;
}

/**
 * The entry that a dictionary of the project has in place of the one that is read: nearly so called, the only one that
 * nobody reads, or the one whose value comes from something of the missing name. Which side is wrong is decided by the
 * other readers and writers, what classes declare, the tests, and how the neighbours are spelt.
 */
export function disagreementOf(
  code: CodeIndex,
  read: KeyRead,
  origins: readonly Origin[],
): Disagreement | null {
  for (const origin of origins) {
    const made = origin.kind === "dropped_member" ? origin.places.at(-1) : undefined;
    const file = made && code.file(made.path);
    if (!made || !file || file.isTest || !/^(?:dictionary|call)$/.test(made.node.type)) continue;
    const entries = entriesOf(made.node);
    if (entries.some(({ name }) => name === read.key)) continue;
    const meant = meantEntry(code, read.key, entries, isOpen(made.node));
    if (!meant) continue;
    const ideas = sides(code, read, file, meant.entry, entries, meant.isSure, meant.isOdd === true);
    const sentence = `${file.path}:${startLineOf(meant.entry.key)} writes \`${meant.entry.name}\`, and ${read.file.path}:${startLineOf(read.index)} reads \`${read.key}\`.`;
    return {
      sentence,
      path: file.path,
      line: startLineOf(meant.entry.key),
      ideas,
      isSlip: meant.isSlip === true,
    };
  }
  return null;
}

function meantEntry(
  code: CodeIndex,
  key: string,
  entries: readonly WrittenEntry[],
  isOpenEnded: boolean,
): { entry: WrittenEntry; isSure: boolean; isSlip?: boolean; isOdd?: boolean } | null {
  const of = (name: string | undefined) => entries.find((entry) => entry.name === name) ?? null;
  const isUnread = (name: string) => keyUsesOf(code, name).reads.length === 0;
  // The same name twice: the later one was copied and not renamed.
  const twice = entries.filter(
    (entry, index) => entries.findIndex(({ name }) => name === entry.name) < index,
  );
  const copied = twice.filter(({ value }) => mentions(value, key));
  if (copied.length === 1 && copied[0]) return { entry: copied[0], isSure: true };
  const near = likelyName(
    key,
    entries.map(({ name }) => name),
  );
  if (near?.by === "spelling") {
    const entry = of(near.name);
    return entry && { entry, isSure: true, isSlip: true };
  }
  const odd = isOpenEnded ? null : oddAmongKin(code, key, entries);
  if (odd) return { entry: odd, isSure: true, isSlip: true };
  // Others write the very same value under the name that is read.
  const alike = isOpenEnded
    ? []
    : entries.filter(({ name, value }) => name !== key && isWrittenAs(code, key, value));
  if (alike.length === 1 && alike[0]) return { entry: alike[0], isSure: true, isSlip: true, isOdd: true };
  const unread = entries.filter(({ name }) => isUnread(name));
  const fromIt = unread.filter(({ value, name }) => mentions(value, key) && !mentions(value, name));
  if (fromIt.length === 1 && fromIt[0]) return { entry: fromIt[0], isSure: true };
  const byWords = near && unread.some(({ name }) => name === near.name) ? of(near.name) : null;
  if (byWords) return { entry: byWords, isSure: near?.by === "words" };
  const [only] = unread;
  const isLast = unread.length === 1 && entries.length > 1 && !isOpenEnded;
  if (only && isLast)
    return { entry: only, isSure: sharesWord(key, only) || (twice.length === 0 && entries.length > 2) };
  return twice.length === 1 && twice[0] ? { entry: twice[0], isSure: false } : null;
}

/** Whether another dictionary of the code gives what is called the same, `hut`, under the key: `{"hut_id": hut}`. */
function isWrittenAs(code: CodeIndex, key: string, value: Node): boolean {
  if (!/^(?:identifier|attribute)$/.test(value.type)) return false;
  return code
    .mentions(key)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => file.tree.rootNode.descendantsOfType("pair"))
    .some((pair) => {
      const own = pair.childForFieldName("key");
      return own && plainString(own) === key && pair.childForFieldName("value")?.text === value.text;
    });
}

/** Whether a value is made from something of this name: `row.email`, `section["email"]`. */
function mentions(value: Node, name: string): boolean {
  return new RegExp(`(?<![\\w])${name.replace(/[^\w]/g, "\\$&")}(?![\\w])`).test(value.text);
}

function sharesWord(key: string, { name, value }: WrittenEntry): boolean {
  const words = wordsOfName(key).filter((word) => word.length > 2);
  const others = [...wordsOfName(name), ...(value.text.match(/[A-Za-z_]\w*/g) ?? []).flatMap(wordsOfName)];
  return words.some((word) => others.includes(word));
}

/** Both ways to bring the two together, the likelier one first; one alone where the evidence is clear. */
function sides(
  code: CodeIndex,
  read: KeyRead,
  file: SourceFile,
  entry: WrittenEntry,
  entries: readonly WrittenEntry[],
  isSure: boolean,
  isOdd: boolean,
): Idea[] {
  const wanted = keyUsesOf(code, read.key);
  const written = keyUsesOf(code, entry.name);
  const style = (name: string) =>
    fits(
      name,
      entries.filter((other) => other !== entry),
    )
      ? 1
      : 0;
  const weigh = (uses: typeof wanted, places: number) =>
    places + (uses.inTests > 0 ? 2 : 0) + (uses.declared.length > 0 ? 3 : 0);
  const isTwice = entries.filter(({ name }) => name === entry.name).length > 1;
  const forKey =
    weigh(wanted, wanted.reads.length + wanted.writes.length) + 2 * style(read.key) + (isTwice ? 10 : 0);
  const forEntry = weigh(written, written.reads.length + written.writes.length) + 2 * style(entry.name);
  const basis = isSure ? "house" : "guess";
  const writer = runningIdea({
    cause: `${file.path}:${startLineOf(entry.key)} writes the entry as \`${entry.name}\`, and it is read as \`${read.key}\`.`,
    explanation: `It is written as \`${read.key}\`, under which ${listed(wanted.reads)} read${wanted.reads.length === 1 ? "s" : ""} it${written.reads.length === 0 ? `; nobody reads \`${entry.name}\`` : ""}.`,
    edits: [replaceNode(file, entry.key, renamedKey(entry.key, read.key))],
    basis,
    name: `${read.key.replace(/\W+/g, "_")}_is_written`,
    sentence: `The entry is written as ${read.key}.`,
  });
  const reader = runningIdea({
    cause: `${read.file.path}:${startLineOf(read.index)} reads \`${read.key}\`, and the entry is written as \`${entry.name}\`.`,
    explanation: `It is read as ${listed(written.writes)} write${written.writes.length === 1 ? "s" : ""} it: \`${entry.name}\`.`,
    edits: [replaceNode(read.file, read.index, renamedKey(read.index, entry.name))],
    basis,
    name: "key_as_it_is_written",
    sentence: "The key is read as it is written.",
  });
  // Where the others write it as it is read, it is this one who says it otherwise.
  if (isOdd || forKey > forEntry) return [writer];
  if (forEntry > forKey + 1) return [reader];
  return [reader, writer];
}

function listed(places: readonly string[]): string {
  return places.length === 0 ? "the code" : places.slice(0, 3).join(", ");
}

function renamedKey(key: Node, name: string): string {
  const text = plainString(key);
  if (text === null) return name;
  const quote = key.text.slice(0, key.text.length - text.length - 1) || '"';
  return `${quote}${name}${quote.slice(-1)}`;
}

/** Whether a name is spelt like its neighbours: `snake_case`, `camelCase`, `kebab-case`; a single word goes with all. */
function fits(name: string, neighbours: readonly WrittenEntry[]): boolean {
  const own = styleOf(name);
  const others = neighbours.map((entry) => styleOf(entry.name)).filter((style) => style !== "plain");
  return (
    own === "plain" ||
    (others.length > 0 && others.filter((style) => style === own).length * 2 > others.length)
  );
}

function styleOf(name: string): string {
  if (name.includes("-")) return "kebab";
  if (name.includes("_")) return /[A-Z]/.test(name) ? "upper" : "snake";
  return /[a-z][A-Z]/.test(name) ? "camel" : "plain";
}
