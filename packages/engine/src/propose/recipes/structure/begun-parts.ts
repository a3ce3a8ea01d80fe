import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { isMadeOfOthers, keysOf, type PartialRecord, partialRecords } from "./fuller-makers.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_FILES = 60;
/** What a part begins with that is filled later. */
const BEGINNING = /^(?:\[\]|\{\}|""|''|``|0|new (?:Map|Set)(?:<[^()]*>)?\(\))$/;

/**
 * `{ code, name }` of one maker beside `{ code, name, tastings: [] }` of another: who reads the tastings later finds none of
 * the first. Both begin with the same.
 */
export function begunPartGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing" && scene.trace.fault !== "not_iterable") return [];
  const { code } = scene.investigation;
  const partial = new Map(partialRecords(scene).map((one) => [`${one.path}:${one.record.id}`, one]));
  const [only, ...more] = partial.values();
  const file = only && code.file(only.path);
  if (!only || !file || more.length > 0) return [];
  const makers = fullMakers(code, only);
  const [first] = makers;
  const given = new Set(makers.map(({ value }) => value?.text ?? ""));
  if (!first?.value || given.size > 1 || !BEGINNING.test(first.value.text)) return [];
  const where = `${first.file.path}:${startLineOf(first.value)}`;
  return [
    guess(scene, 0.92, {
      name: `made_with_its_${only.member}`,
      sentence: `What is made here has its ${only.member} as well`,
      cause: `What is made at ${only.path}:${startLineOf(only.record)} leaves out \`${only.member}\`, with which ${where} begins.`,
      explanation: `Begins with \`${first.value.text}\`, as ${where} does.`,
      edits: [added(file, only, first)],
      basis: "house",
      place: { path: only.path, line: startLineOf(only.record) },
    }),
  ];
}

interface Maker {
  readonly file: SourceFile;
  readonly record: Node;
  /** What the part is given; null where it is a variable of its name. */
  readonly value: Node | null;
}

/** Records of other functions with all of these keys and the part that is missing. */
function fullMakers(code: CodeIndex, { path, record, member }: PartialRecord): Maker[] {
  const wanted = [...(keysOf(record) ?? []), member];
  return [path, ...code.naming(member).filter((one) => one !== path)]
    .slice(0, MOST_FILES)
    .flatMap((one) => code.file(one) ?? [])
    .filter((file) => !file.isTest && file.language !== "python")
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("object")
        .filter((node) => functionAround(node) !== null && isMadeOfOthers(node))
        .filter((node) => wanted.every((key) => keysOf(node)?.has(key)))
        .map((node) => ({ file, record: node, value: field(entryOf(node, member) ?? node, "value") })),
    );
}

function entryOf(record: Node, key: string): Node | null {
  return record.namedChildren.find((entry) => entryName(entry) === key) ?? null;
}

/** The part behind the entry that stands in front of it elsewhere. */
function added(file: SourceFile, { record, member }: PartialRecord, { record: full, value }: Maker): Edit {
  const keys = [...(keysOf(full) ?? [])];
  const before = keys.slice(0, keys.indexOf(member)).toReversed();
  const behind = before.map((key) => entryOf(record, key)).find((entry) => entry !== null);
  const text = `${member}: ${value?.text ?? ""}`;
  const [first] = record.namedChildren;
  const at = behind ?? first ?? record;
  const lead = (file.text.split("\n")[at.startPosition.row] ?? "").slice(0, at.startPosition.column);
  const gap = /^\s*$/.test(lead) ? `\n${lead}` : " ";
  return behind
    ? textEdit(file, behind.endIndex, behind.endIndex, `,${gap}${text}`)
    : textEdit(file, at.startIndex, at.startIndex, `${text},${gap}`);
}
