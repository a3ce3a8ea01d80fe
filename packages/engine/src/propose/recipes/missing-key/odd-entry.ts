import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { keyUsesOf } from "../../house/key-uses.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { wordsOfName } from "../../house/words.ts";
import { capturedValue, isRecord } from "../contract/captured.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";
import { entriesOf, isOpen, type WrittenEntry } from "./written-dictionary.ts";

/** An entry of a table that has a key of its own in place of the one that its siblings have. */
interface OddEntry {
  readonly file: SourceFile;
  readonly entry: WrittenEntry;
  /** How many siblings have the key. */
  readonly siblings: number;
  readonly isNear: boolean;
}

const known = new WeakMap<KeyCase["read"], readonly OddEntry[]>();

/** Whether a table of the code calls the missing key otherwise in one of its entries: no default is to hide that. */
export function isMisspeltInTable(investigation: Investigation, given: KeyCase): boolean {
  return oddEntries(investigation, given).length > 0;
}

/** A table all of whose entries have the key but those that spell it otherwise: it is spelt there as beside it. */
export function oddEntry(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const found = oddEntries(investigation, given);
  const [first] = found;
  if (!first) return null;
  const { file, entry, siblings } = first;
  const place = `${file.path}:${startLineOf(entry.key)}`;
  const sentence = `${place} writes \`${entry.name}\` where the entries beside it have \`${given.key}\`.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `It is written as \`${given.key}\`, as in the ${siblings} entries beside it; nobody reads \`${entry.name}\`.`,
    edits: found.map((odd) => replaceNode(odd.file, odd.entry.key, renamed(odd.entry.key, given.key))),
    basis: found.every(({ isNear }) => isNear) ? "house" : "guess",
    name: `${given.key.replace(/\W+/g, "_")}_is_written`,
    sentence: `Each entry of the table has ${given.key}.`,
  });
  return { id: "misspelt-key", sentence, path: file.path, line: startLineOf(entry.key), ideas: [idea] };
}

/** Those of the one table of the project that has such entries; empty where several have, or none. */
function oddEntries({ code }: Investigation, given: KeyCase): readonly OddEntry[] {
  const before = known.get(given.read);
  if (before) return before;
  const { key, fault } = given;
  const isName = /^[A-Za-z_][\w-]*$/.test(key);
  const paths = !isName ? [] : /^\w+$/.test(key) ? code.naming(key) : code.mentions(key);
  const held = capturedValue({ fault }, given.holder);
  const tables = paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => tablesIn(file).map((table) => oddIn(code, file, table, key)))
    .filter((odd) => odd !== null)
    .filter((odd) => odd.every(({ entry }) => !isOther(held, entry.name)));
  const made = tables.length === 1 ? (tables[0] ?? []) : [];
  known.set(given.read, made);
  return made;
}

const WHOLE_RECORD = 10;

/** Whether the dictionary that was read is known, and is not made from an entry with this key. */
function isOther(held: ReturnType<typeof capturedValue>, name: string): boolean {
  if (!isRecord(held)) return false;
  const keys = Object.keys(held);
  return keys.length > 0 && keys.length < WHOLE_RECORD && !keys.includes(name);
}

const LEAST_SIBLINGS = 2;

interface Table {
  readonly records: readonly Node[];
  /** Whether they merely stand together, so that others may stand between them. */
  readonly isLoose: boolean;
}

/** The records of each table of a file: values of a dictionary, items of a list, constants that stand together. */
function tablesIn(file: SourceFile): Table[] {
  const written = file.tree.rootNode
    .descendantsOfType(["dictionary", "list", "tuple", "set"])
    .map((table) => (table.type === "dictionary" ? valuesOf(table) : table.namedChildren.filter(isCode)));
  const made = file.tree.rootNode
    .descendantsOfType("call")
    .filter((call) => field(call, "function")?.text === "dict")
    .map((call) =>
      (field(call, "arguments")?.namedChildren ?? []).flatMap((one) => field(one, "value") ?? []),
    );
  const blocks = [file.tree.rootNode, ...file.tree.rootNode.descendantsOfType("block")];
  const constants = blocks.map((block) => assignedIn(block).filter(isRecordNode));
  return [
    ...[...written, ...made]
      .filter((values) => values.every(isRecordNode))
      .map((records) => ({ records, isLoose: false })),
    ...constants.map((records) => ({ records, isLoose: true })),
  ].filter(({ records }) => records.length > LEAST_SIBLINGS);
}

function isCode({ type }: Node): boolean {
  return type !== "comment";
}

function valuesOf(table: Node): Node[] {
  return table.namedChildren.flatMap((pair) => (pair.type === "pair" ? (field(pair, "value") ?? []) : []));
}

/** Dictionaries that a block gives to names of constants. */
function assignedIn(block: Node): Node[] {
  return block.namedChildren.flatMap((statement) => {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
    return assignment && left && /^_?[A-Z][A-Z\d_]*$/.test(left.text)
      ? (field(assignment, "right") ?? [])
      : [];
  });
}

function isRecordNode(node: Node): boolean {
  return node.type === "dictionary" || (node.type === "call" && field(node, "function")?.text === "dict");
}

/** Null where the key is not one of the table's, or where an entry does without it. */
function oddIn(
  code: CodeIndex,
  file: SourceFile,
  { records, isLoose }: Table,
  key: string,
): OddEntry[] | null {
  const all = records.map((record) => ({ entries: entriesOf(record), isOpen: isOpen(record) }));
  const having = all.filter(({ entries }) => entries.some(({ name }) => name === key));
  const names = new Set(having.flatMap(({ entries }) => entries.map(({ name }) => name)));
  const lacking = all
    .filter((one) => !having.includes(one) && !one.isOpen)
    .filter(({ entries }) => !isLoose || entries.some(({ name }) => names.has(name)));
  if (having.length < LEAST_SIBLINGS || lacking.length === 0 || lacking.length >= having.length) return null;
  const common = [...names].filter((name) =>
    having.every((one) => one.isOpen || one.entries.some((entry) => entry.name === name)),
  );
  const value = having[0]?.entries.find(({ name }) => name === key)?.value;
  const found = lacking.map(({ entries }): OddEntry | null => {
    const odd = entries.filter(({ name }) => !names.has(name));
    const near = nearOf(
      key,
      odd.map(({ name }) => name),
    );
    const isNear = near !== null;
    const own = (name: string) => entries.some((entry) => entry.name === name);
    const others = common.filter((name) => name !== key);
    const isOfTable = others.length === 0 ? isNear : others.some(own);
    const isLast = odd.length === 1 && others.length > 0 && others.every(own);
    const [only] = odd;
    const entry = isNear ? odd.find(({ name }) => name === near) : isLast ? only : undefined;
    if (!entry || !value || !isOfTable || kindOf(entry.value) !== kindOf(value)) return null;
    return isRead(code, entry.name) ? null : { file, entry, siblings: having.length, isNear };
  });
  const sure = found.filter((one) => one !== null);
  return sure.length === found.length ? sure : null;
}

/** The one name that is the key in another spelling, or with words cut short: `max_wt`, `maximumWeight`. */
function nearOf(key: string, names: readonly string[]): string | null {
  const likely = likelyName(key, names);
  if (likely?.by === "spelling" || likely?.by === "words") return likely.name;
  const [only, ...others] = names.filter((name) => isCutShort(wordsOfName(key), wordsOfName(name)));
  return only !== undefined && others.length === 0 ? only : null;
}

function isCutShort(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((word, index) => {
      const other = right[index] ?? "";
      return word === other || isShort(word, other) || isShort(other, word);
    })
  );
}

/** `max` of `maximum`, `wt` of `weight`: the beginning, or some letters without vowels. */
function isShort(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  if (short.length > 2 && long.startsWith(short)) return true;
  return new RegExp(`^${[...short].join("[a-z]*")}`).test(long) && !/[aeiou]/.test(short.slice(1));
}

function kindOf(value: Node): string {
  const inner = value.type === "unary_operator" ? (field(value, "argument") ?? value) : value;
  if (/^(?:integer|float)$/.test(inner.type)) return "number";
  return /^(?:true|false)$/.test(inner.type) ? "bool" : inner.type;
}

/** Whether something takes the entry under its odd name: by the key, a field, a parameter, a place in a text, or in a test. */
function isRead(code: CodeIndex, name: string): boolean {
  const { reads, declared, inTests } = keyUsesOf(code, name);
  if (reads.length > 0 || declared.length > 0 || inTests > 0) return true;
  const escaped = name.replace(/[^\w]/g, "\\$&");
  const taken = new RegExp(
    `\\{${escaped}[}:!]|%\\(${escaped}\\)|\\.${escaped}\\b|[(,]\\s*${escaped}\\s*[,:=)]`,
  );
  const asKeyword = /\bdict\([^()]*\)/g;
  return code.mentions(name).some((path) => taken.test((code.file(path)?.text ?? "").replace(asKeyword, "")));
}

function renamed(key: Node, name: string): string {
  const text = plainString(key);
  if (text === null) return name;
  const quote = key.text.slice(0, key.text.length - text.length - 1) || '"';
  return `${quote}${name}${quote.slice(-1)}`;
}
