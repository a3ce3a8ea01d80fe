import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { answerToNothing } from "../javascript/answer-to-nothing.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isReadTwice, reduceWithoutStart } from "./choice.ts";

/** What an entry is where the list is empty: `stars: ratings.length > 0 ? … : null`. */
interface KinEntry {
  readonly key: string;
  readonly nothing: string;
  /** The condition with `LIST` in the place of the list, and whether it holds for an empty one. */
  readonly condition: string;
  readonly isOfNone: boolean;
  readonly place: string;
}

/**
 * Entries of a record that are computed of an empty list: the record beside it says what the same entry is where there is
 * nothing, and what is null there is null in the others that are computed of that list, too.
 */
export function kinEntryIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  const call = reduceWithoutStart(fault);
  const list = call && listOf(call);
  const record = call && recordAround(call);
  if (!call || !list || !record) return [];
  const open = record.namedChildren.flatMap((entry) => {
    const value = entry.type === "pair" ? field(entry, "value") : null;
    return value && needsItems(value, list.text) ? [{ key: field(entry, "key")?.text ?? "", value }] : [];
  });
  const kin = kinEntries(code, file, record);
  const told = kin.find(({ key }) => open.some((entry) => entry.key === key));
  if (!told) return [];
  const wanted = open.map(({ key, value }) => {
    const own = kin.find((entry) => entry.key === key);
    const other = /^(?:null|undefined)$/.test(told.nothing) ? told : null;
    return { value, nothing: (own ?? other)?.nothing ?? null };
  });
  if (wanted.some(({ nothing }) => nothing === null)) return [];
  const condition = told.condition.replace("LIST", () => list.text);
  return [
    {
      name: "nothing_of_none",
      sentence: "The request is answered also for an empty list",
      cause: "`reduce` gets an empty list, of which nothing can be computed.",
      explanation: `Gives \`${told.nothing}\` for an empty list, as ${told.place} does.`,
      edits: wanted.map(({ value, nothing }) => ({
        ...replaceNode(
          file,
          value,
          `${condition} ? ${told.isOfNone ? `${nothing} : ${value.text}` : `${value.text} : ${nothing}`}`,
        ),
        part: "fix",
        ...(wanted.length > 1 && { together: "none" }),
      })),
      basis: "house",
      expectation: answerToNothing(investigation, fault),
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** The list that the items come from; what is mapped has as many. */
function listOf(call: Node): Node | null {
  const callee = field(call, "function");
  const list = callee && field(callee, "object");
  if (!list || isReadTwice(list)) return list;
  const maker = list.type === "call_expression" ? field(list, "function") : null;
  return maker && /^(?:map|toSorted|toReversed)$/.test(field(maker, "property")?.text ?? "")
    ? listOf(list)
    : null;
}

function recordAround(call: Node): Node | null {
  for (
    let node: Node | null = call.parent;
    node && !/statement|declaration/.test(node.type);
    node = node.parent
  ) {
    if (node.type === "ternary_expression") return null;
    if (node.type === "pair") return node.parent;
  }
  return null;
}

/** Whether a value is computed of a list in a way that has no result for none: chosen without a start, or divided by its length. */
function needsItems(value: Node, list: string): boolean {
  if (value.type === "ternary_expression") return false;
  const divides = value
    .descendantsOfType("binary_expression")
    .some((node) => field(node, "operator")?.text === "/" && field(node, "right")?.text === `${list}.length`);
  const chooses = value.descendantsOfType("call_expression").some((call) => {
    const given = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
    const name = field(field(call, "function") ?? call, "property")?.text ?? "";
    return /^reduce(?:Right)?$/.test(name) && given.length === 1 && listOf(call)?.text === list;
  });
  return divides || chooses;
}

const MOST_FILES = 12;
const LENGTH = /^\(?(!?)((?:[\w$]+\.)*[\w$]+)\.length\s*(?:(===?|<|>|!==?|>=)\s*(\d))?\)?$/;

function kinEntries(code: CodeIndex, own: SourceFile, record: Node): KinEntry[] {
  const folder = own.path.slice(0, own.path.lastIndexOf("/") + 1);
  const beside = code.paths
    .filter((path) => path !== own.path && path.startsWith(folder) && /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? []);
  return [own, ...beside]
    .filter(({ isTest }) => !isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("ternary_expression")
        .filter((node) => node.parent?.type === "pair" && node.parent.parent?.id !== record.id)
        .flatMap((node) => kinEntry(file, node) ?? []),
    );
}

function kinEntry(file: SourceFile, node: Node): KinEntry | null {
  const text = field(node, "condition")?.text ?? "";
  const [, denied, list, operator, number] = LENGTH.exec(text) ?? [];
  const [yes, no] = [field(node, "consequence"), field(node, "alternative")];
  if (list === undefined || !yes || !no) return null;
  const isOfNone =
    operator === undefined ? denied === "!" : /^==/.test(operator) || (operator === "<" && number === "1");
  const nothing = isOfNone ? yes : no;
  if (!/^(?:null|undefined|number|string|array)$/.test(nothing.type)) return null;
  const key = node.parent && field(node.parent, "key")?.text;
  const condition = text.replace(`${list}.length`, "LIST.length");
  return key
    ? { key, nothing: nothing.text, condition, isOfNone, place: `${file.path}:${startLineOf(node)}` }
    : null;
}
