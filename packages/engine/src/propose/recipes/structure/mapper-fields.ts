import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wordsOfName } from "../../house/words.ts";
import { knownOfRead, type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 6;

/**
 * A mapper that turns one record into another and forgets a field that is read later: `endsAt` of `row.ends_at`. It is
 * added in the form of its neighbours, where the record is known to have it.
 */
export function mapperFieldGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const known = knownOfRead(scene, read);
    const literals = known.made.filter(({ kind }) => kind === "object");
    if (known.isOpen || known.members.has(read.name) || literals.length !== known.made.length) continue;
    const [only] = literals;
    const found = only && literals.length === 1 ? addedField(scene, read, only.path, only.node) : null;
    if (found) return [found];
  }
  return [];
}

interface Entry {
  readonly node: Node;
  readonly key: string;
  /** Name of the record, and of its field. */
  readonly source: string;
  readonly from: string;
  /** Text of the value before and after `row.field`. */
  readonly before: string;
  readonly after: string;
}

function addedField(scene: Scene, read: Read, path: string, literal: Node): Guess | null {
  const file = scene.investigation.code.file(path);
  const entries = literal.namedChildren.flatMap((child) => entryOf(child) ?? []);
  const sources = new Set(entries.map(({ source }) => source));
  const [source] = sources;
  if (!file || file.isTest || source === undefined || sources.size !== 1 || entries.length < 2) return null;
  const from = sourceName(scene, read.name, entries);
  const form = from === null ? null : formFor(read, entries);
  if (from === null || !form) return null;
  // Who hands on the whole record gives both names: that of the column is what a mapper is there to hide.
  const isSpread =
    from !== read.name &&
    literal.namedChildren.some(
      (child) => child.type === "spread_element" && child.firstNamedChild?.text === source,
    );
  const written = `${read.name}: ${form.before}${source}.${from}${form.after}`;
  const last = form.beside.node;
  const isOwnLine = startLineOf(last) !== startLineOf(literal) || literal.text.includes("\n");
  const indent = " ".repeat(last.startPosition.column);
  const lineStart = file.text.slice(0, last.startIndex).split("\n").at(-1) ?? "";
  const lead = /^\s*$/.test(lineStart) ? lineStart : indent;
  return guess(scene, isSpread ? 0.97 : 0.93, {
    name: `${read.name}_is_mapped`,
    sentence: `The request is answered with ${read.name}`,
    cause: `What is made at ${path}:${startLineOf(literal)} leaves out \`${read.name}\`, which is read later.`,
    explanation: `Takes \`${read.name}\` over from \`${source}.${from}\`, as the entry beside it does.`,
    edits: [
      textEdit(file, last.endIndex, last.endIndex, isOwnLine ? `,\n${lead}${written}` : `, ${written}`),
    ],
    basis: "house",
    place: { path, line: startLineOf(literal) },
  });
}

/** `firstName: row.first_name`, `startsAt: new Date(row.starts_at)`: one field of one record. */
function entryOf(child: Node): Entry | null {
  const key = field(child, "key");
  const value = field(child, "value");
  if (child.type !== "pair" || key?.type !== "property_identifier" || !value) return null;
  const reads = value
    .descendantsOfType("member_expression")
    .filter((node) => field(node, "object")?.type === "identifier");
  const records = reads.filter(
    (node) => !/^(?:Number|Math|JSON|Date|Object|String)$/.test(field(node, "object")?.text ?? ""),
  );
  const [only] = records;
  const property = only && field(only, "property");
  if (!only || !property || records.length !== 1) return null;
  const at = only.startIndex - value.startIndex;
  return {
    node: child,
    key: key.text,
    source: field(only, "object")?.text ?? "",
    from: property.text,
    before: value.text.slice(0, at),
    after: value.text.slice(at + only.text.length),
  };
}

/** The name that the record has for it, by the way in which the neighbours are called there; it must be known elsewhere. */
function sourceName(scene: Scene, name: string, entries: readonly Entry[]): string | null {
  const isSnake = (key: string, from: string) => from === wordsOfName(key).join("_") && from.includes("_");
  const snakes = entries.filter(({ key, from }) => isSnake(key, from)).length;
  const same = entries.filter(({ key, from }) => key === from && wordsOfName(key).length > 1).length;
  const isOneWord = wordsOfName(name).length === 1;
  const wanted = isOneWord
    ? name
    : snakes > 0 && same === 0
      ? wordsOfName(name).join("_")
      : same > 0 && snakes === 0
        ? name
        : null;
  if (wanted === null || entries.some(({ from }) => from === wanted)) return null;
  return isKnown(scene, wanted, entries) ? wanted : null;
}

/** Whether something is written with this field and one of the neighbours': a type, a literal, a fixture, a query. */
function isKnown({ investigation: { code } }: Scene, wanted: string, entries: readonly Entry[]): boolean {
  const neighbours = entries.map(({ from }) => from).filter((from) => from.length > 2);
  const asField = new RegExp(`(?:^|[\\s{,(;"'\`])${wanted}(?:["'\`]?\\??\\s*:|[\\s,)])`, "m");
  return code.mentions(wanted).some((path) => {
    const text = code.file(path)?.text ?? "";
    // The way from the record's own name tells more than that somebody reads the result.
    return (
      asField.test(text) &&
      neighbours.some((one) => new RegExp(`[\\s{,("'\`]${one}["'\`]?\\??\\s*[:,)\\s]`).test(text))
    );
  });
}

interface Form {
  readonly before: string;
  readonly after: string;
  readonly beside: Entry;
}

const OF_DATE = /^(?:get(?:UTC)?[A-Z]|to(?:ISO|Locale|Date|Time|UTC))/;
const OF_NUMBER = /^to(?:Fixed|Precision)$/;

/** The form of the neighbour that is most alike; null where the neighbours differ and none is like it. */
function formFor(read: Read, entries: readonly Entry[]): Form | null {
  const last = entries.at(-1);
  const isPlain = ({ before, after }: Entry) => before === "" && after === "";
  const words = new Set(wordsOfName(read.name));
  const kin = entries.filter(({ key }) => wordsOfName(key).some((word) => words.has(word) && word !== "id"));
  const next = read.next ?? "";
  const wrapped = (form: RegExp) => entries.find(({ before }) => form.test(before));
  if (OF_DATE.test(next)) {
    const date = kin.find(({ before }) => /\bDate\b/.test(before)) ?? wrapped(/\bDate\b/);
    return date ? { ...date, beside: date } : null;
  }
  if (OF_NUMBER.test(next)) {
    const number = wrapped(/^(?:Number|parseFloat|parseInt)\(/);
    if (number) return { ...number, beside: number };
  }
  const [like] = kin;
  if (like && new Set(kin.map(({ before, after }) => `${before}_${after}`)).size === 1)
    return { ...like, beside: like };
  return last && entries.filter(isPlain).length * 2 >= entries.length
    ? { before: "", after: "", beside: last }
    : null;
}
