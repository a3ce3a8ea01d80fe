import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { answerToNothing } from "../javascript/answer-to-nothing.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isReadTwice, reduceWithoutStart } from "./choice.ts";

/** What an entry is where the list is empty: `stars: ratings.length > 0 ? … : null`. */
interface KinEntry {
  readonly key: string;
  readonly nothing: string;
  /** The condition with `LIST` in the place of the list, and whether it holds for an empty one. */
  readonly condition: string;
  readonly isOfNone: boolean;
  readonly list: string;
  /** The record that it stands in. */
  readonly of: Node;
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
          chosen({ ...told, nothing: nothing ?? told.nothing }, list.text, value.text),
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

/**
 * The same of entries that read an item of an empty list, `sorted[middle].toFixed(1)`: the record itself, or the one beside it,
 * says what stands for nothing.
 */
export function kinItemIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const trace = traceWays(investigation);
  const place = trace?.fault === "nothing" ? trace.ways[0]?.place : undefined;
  const file = place && code.file(place.path);
  const record = place && recordAround(place.node);
  const list = place && itemOf(place.node);
  if (!file || !record || !list) return [];
  const open = record.namedChildren.flatMap((entry) => {
    const value = entry.type === "pair" ? field(entry, "value") : null;
    return value && readsItem(value, list.text) ? [{ key: field(entry, "key")?.text ?? "", value }] : [];
  });
  const root = rootOf(list);
  const own = kinEntries(code, file, null).filter(({ of }) => of.id === record.id);
  const told = own.find(({ list: theirs }) => theirs === list.text || theirs === root);
  const kin = kinEntries(code, file, record);
  const wanted = open.map(({ key, value }) => {
    const same = kin.find((entry) => entry.key === key);
    return { value, said: same ?? (told && /^(?:null|undefined)$/.test(told.nothing) ? told : null) };
  });
  if (wanted.length === 0 || wanted.some(({ said }) => said === null)) return [];
  return [
    {
      name: "nothing_of_none",
      sentence: "The request is answered also for an empty list",
      cause: `\`${list.text}\` is empty, and an item of it is read.`,
      explanation: `Gives what ${wanted[0]?.said?.place} does for an empty list.`,
      edits: wanted.flatMap(({ value, said }) =>
        said
          ? [
              {
                ...replaceNode(
                  file,
                  value,
                  chosen(said, said.of.id === record.id ? said.list : list.text, value.text),
                ),
                part: "fix",
                ...(wanted.length > 1 && { together: "none" }),
              },
            ]
          : [],
      ),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(place.node) },
    },
  ];
}

function chosen({ condition, isOfNone, nothing }: KinEntry, list: string, value: string): string {
  const asked = condition.replace("LIST", () => list);
  return `${asked} ? ${isOfNone ? `${nothing} : ${value}` : `${value} : ${nothing}`}`;
}

/** The list of `list[0]`, `list.at(-1)`. */
function itemOf(node: Node): Node | null {
  if (node.type === "subscript_expression") return named(field(node, "object"));
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const isItem = callee && /^(?:at|pop|shift)$/.test(field(callee, "property")?.text ?? "");
  return isItem ? named(field(callee, "object")) : null;
}

function named(list: Node | null): Node | null {
  return list && isReadTwice(list) ? list : null;
}

function readsItem(value: Node, list: string): boolean {
  if (value.type === "ternary_expression") return false;
  return value
    .descendantsOfType(["subscript_expression", "call_expression"])
    .some((node) => itemOf(node)?.text === list);
}

/** The list that another one is a copy of: `[...values].sort()` of `values`. */
function rootOf(list: Node): string {
  const bound = list.type === "identifier" ? lastBinding(list, list.text) : null;
  const root =
    /^(?:\[\s*\.\.\.([\w$.]+)\s*\]|([\w$.]+?)(?=\.(?:toSorted|slice|map|toReversed)\()|Array\.from\(([\w$.]+)\))/.exec(
      bound?.text ?? "",
    );
  return root?.slice(1).find((one) => one !== undefined) ?? list.text;
}

const MOST_FILES = 12;
const LENGTH = /^\(?(!?)((?:[\w$]+\.)*[\w$]+)\.length\s*(?:(===?|<|>|!==?|>=)\s*(\d))?\)?$/;

function kinEntries(code: CodeIndex, own: SourceFile, record: Node | null): KinEntry[] {
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
        .filter((node) => node.parent?.type === "pair" && node.parent.parent?.id !== record?.id)
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
  const of = node.parent?.parent;
  if (!key || !of) return null;
  const condition = text.replace(`${list}.length`, "LIST.length");
  const place = `${file.path}:${startLineOf(node)}`;
  return { key, nothing: nothing.text, condition, isOfNone, list, of, place };
}
