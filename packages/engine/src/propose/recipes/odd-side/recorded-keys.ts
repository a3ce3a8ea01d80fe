import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wordsOfName } from "../../house/words.ts";
import { ledgerOf } from "../unmet-name/ledger.ts";
import { functionAround, type Odd, type Sight } from "./sight.ts";

/**
 * A part that the record at hand has under a longer or shorter name, by which all others read it: `later["odometer"]` of a
 * record that held `odometer_km` when it failed.
 */
export function keyOfTheRecord({ code, fault, language }: Sight): Odd[] {
  const missing = /^['"](\w+)['"]$/.exec(fault.exception.value)?.[1];
  if (language !== "python" || fault.exception.type !== "KeyError" || missing === undefined) return [];
  const { file, frame, statement } = fault;
  const scope = functionAround(statement) ?? file.tree.rootNode;
  const reads = scope.descendantsOfType("subscript").filter((node) => keyRead(node) === missing);
  const held = reads
    .filter((node) => startLineOf(node) === fault.line)
    .map((node) => recordKeys(frame.frame.locals?.[field(node, "value")?.text ?? ""]));
  const [keys] = held;
  if (!keys || held.some((one) => one === null || one.includes(missing))) return [];
  // Where somebody makes the part under this name, the maker of this record may be the odd one.
  if (
    (ledgerOf(code, "python").makesOf.get(missing) ?? []).some((word) => !word.file.isTest) ||
    isKeyword(missing)
  )
    return [];
  const words = wordsOfName(missing);
  const like = keys.filter((key) => isPartOf(words, wordsOfName(key)) || isPartOf(wordsOfName(key), words));
  const [only, ...more] = like;
  if (only === undefined || more.length > 0 || readsBeside(only) === 0) return [];
  // The function may read other records that have the part under its own name.
  const holders = new Set(reads.map((node) => field(node, "value")?.text ?? ""));
  const areAll = [...holders].every((name) => recordKeys(frame.frame.locals?.[name])?.includes(only));
  if (!areAll) return [];
  return [
    {
      cause: `${file.path}:${fault.line} reads \`${missing}\` of a record that has \`${only}\`.`,
      explanation: `Reads it by the name that the record has when it fails, and by which others read it: \`${only}\`.`,
      edits: reads.flatMap((node) => {
        const key = field(node, "subscript");
        return key ? [textEdit(file, key.startIndex, key.endIndex, key.text.replace(missing, only))] : [];
      }),
      basis: "house",
      name: `reads_${only}`,
      sentence: "The part is read by its name",
      place: { path: file.path, line: fault.line },
    },
  ];

  /** `fire("caught", hut_id=4)` */
  function isKeyword(name: string): boolean {
    return code
      .naming(name)
      .flatMap((path) => code.file(path) ?? [])
      .filter((one) => !one.isTest && one.language === "python")
      .flatMap((one) => one.tree.rootNode.descendantsOfType("keyword_argument"))
      .some((node) => field(node, "name")?.text === name);
  }

  /** How often other functions read the key. */
  function readsBeside(key: string): number {
    return code
      .naming(key)
      .flatMap((path) => code.file(path) ?? [])
      .filter((one) => !one.isTest && one.language === "python")
      .flatMap((one) => one.tree.rootNode.descendantsOfType("subscript"))
      .filter((node) => keyRead(node) === key).length;
  }
}

function keyRead(node: Node): string | null {
  const key = field(node, "subscript");
  return key && plainString(key);
}

function isPartOf(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length < outer.length && inner.every((word) => outer.includes(word));
}

function recordKeys(value: unknown): string[] | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : null;
}
