import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { commentOf } from "../../house/javascript/comments.ts";
import { guardBeside } from "./guard-beside.ts";
import { type Guess, guess, keyOfPlace, type Scene } from "./scene.ts";

type KeyKind = "number" | "text";

const MOST_PLACES = 40;
const CONVERTER = { number: "Number", text: "String" } as const;
const NUMBER_WORDS = /\b(?:numbers?|ids?|integer|count|index|year|page)\b/i;

/**
 * A table whose keys are numbers, asked for the text of a path: `byNumber.get(req.params.number)`. What is asked for is made
 * of the kind of the keys where it comes in: in the house's reader of it, else where it is handed on.
 */
export function keyKindGuesses(scene: Scene): Guess[] {
  for (const { place } of scene.trace.ways.slice(0, 8)) {
    if (place.members.length > 0) continue;
    const lookup = lookupOf(scene, place);
    const way = lookup && wayOfKey(scene, place.path, lookup.key);
    if (!lookup || !way || way.kind === lookup.kept) continue;
    const target = wherePut(scene, way.places, lookup.kept) ?? wherePassed(scene, way.places);
    const file = target && scene.investigation.code.file(target.path);
    if (!target || !file || file.isTest) continue;
    const converter = CONVERTER[lookup.kept];
    const where = target.like ? `, as the function at ${target.like} does` : "";
    const text = `${converter}(${target.node.text})`;
    // What is kept under no such key is refused where the same lookup is refused elsewhere.
    const guard = guardBeside(scene.investigation.code, file, target.node, text);
    return [
      guess(scene, target.like ? 0.95 : 0.91, {
        name: "asked_by_the_kind_of_the_keys",
        sentence: "The request is answered from what is kept under that key",
        cause: `\`${lookup.table}\` is kept by ${lookup.kept === "number" ? "numbers" : "text"}, and is asked for ${way.kind === "number" ? "a number" : "text"}: ${way.source}.`,
        explanation: `Makes it what the keys are, by \`${converter}\`, where it comes in${where}${guard ? `, and refuses what is not there, as at ${guard.like}` : ""}.`,
        edits: [
          textEdit(file, target.node.startIndex, target.node.endIndex, text),
          ...(guard ? [guard.edit] : []),
        ],
        basis: target.like ? "house" : "standard",
        place: { path: file.path, line: startLineOf(target.node) },
      }),
    ];
  }
  return [];
}

interface Lookup {
  readonly table: string;
  readonly key: Node;
  readonly kept: KeyKind;
}

/** `table.get(key)` of a Map, and `list.find((item) => item.id === key)`, where the code tells of which kind the keys are. */
function lookupOf(scene: Scene, { path, node }: ValuePlace): Lookup | null {
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const table = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  const given = field(node, "arguments")?.firstNamedChild;
  if (!table || !given) return null;
  if (method === "get") {
    const kept = keptBy(scene, { path, node: table, members: [] });
    return kept ? { table: table.text, key: given, kept } : null;
  }
  if (!/^(?:find|findLast)$/.test(method) || given.type !== "arrow_function") return null;
  const test = field(given, "body");
  const item = (field(given, "parameter") ?? field(given, "parameters")?.firstNamedChild)?.text;
  const [left, right] = test?.type === "binary_expression" ? [field(test, "left"), field(test, "right")] : [];
  if (!test || !left || !right || !item || field(test, "operator")?.text !== "===") return null;
  const own = [left, right].find((side) => isOfItem(side, item));
  const key = own?.id === left.id ? right : left;
  if (!own || isOfItem(key, item)) return null;
  const kept = kindsOf(scene, path, [own]);
  return kept ? { table: table.text, key, kept } : null;
}

function isOfItem(side: Node, item: string): boolean {
  return item.startsWith("{")
    ? side.type === "identifier" && new RegExp(`\\b${side.text}\\b`).test(item)
    : side.type === "member_expression" && field(side, "object")?.text === item;
}

/** Of which kind the keys of a Map are: by its type, by what it is made with, and by what is put into it. */
function keptBy(scene: Scene, place: ValuePlace): KeyKind | null {
  const made = madeAt(place, scene.context, javascriptStepBack)
    .filter(({ kind, path }) => kind === "map" && path === place.path)
    .map(({ node }) => node);
  if (made.length === 0) return null;
  const typed = made.map((node) => {
    const declared = node.parent && field(node.parent, "type")?.text;
    return /\bMap<\s*(number|string)\b/.exec(`${node.text.slice(0, 60)} ${declared ?? ""}`)?.[1] ?? null;
  });
  const [type] = typed;
  if (type && typed.every((one) => one === type)) return type === "number" ? "number" : "text";
  const put = place.node.tree.rootNode.descendantsOfType("call_expression").flatMap((call) => {
    const isPut = field(call, "function")?.text === `${place.node.text}.set`;
    return (isPut && field(call, "arguments")?.firstNamedChild) || [];
  });
  return kindsOf(scene, place.path, [...keysOfMaps(made), ...put]);
}

/** The keys that Maps are made with, where they are written. */
function keysOfMaps(made: readonly Node[]): Node[] {
  return made
    .flatMap((node) => field(node, "arguments")?.firstNamedChild ?? [])
    .flatMap((entries) => {
      const callback =
        entries.type === "call_expression" ? field(entries, "arguments")?.firstNamedChild : null;
      const body = callback && field(callback, "body");
      if (body?.type === "array") return body.firstNamedChild ?? [];
      if (entries.type !== "array") return [];
      return entries.namedChildren.flatMap((entry) =>
        entry.type === "array" ? (entry.firstNamedChild ?? []) : [],
      );
    });
}

/** The one kind that all of these values have; null where one is of another or of none that is known. */
function kindsOf(scene: Scene, path: string, nodes: readonly Node[]): KeyKind | null {
  const kinds = nodes.flatMap((node) => {
    const made = madeAt({ path, node, members: [] }, scene.context, javascriptStepBack);
    return made.length === 0 ? [null] : made.map(({ kind }) => kind);
  });
  const [first] = kinds;
  return (first === "number" || first === "text") && kinds.every((kind) => kind === first) ? first : null;
}

interface KeyWay {
  readonly kind: KeyKind;
  /** From the key back to where it comes from. */
  readonly places: readonly ValuePlace[];
  readonly source: string;
}

/** Where the key comes from, where it is text of the request or of a command, or a number that is written. */
function wayOfKey(scene: Scene, path: string, key: Node): KeyWay | null {
  const context = { ...scene.context, fault: "unexpected" } as const;
  const start: ValuePlace = { path, node: key, members: [] };
  const waiting: ValuePlace[][] = [[start]];
  const seen = new Set<string>();
  for (let places = waiting.shift(); places && seen.size < MOST_PLACES; places = waiting.shift()) {
    const place = places.at(-1) ?? start;
    const id = `${keyOfPlace(place)}:${place.members.map(({ name }) => name).join(".")}`;
    if (seen.has(id)) continue;
    seen.add(id);
    if (isText(place)) return { kind: "text", places, source: `\`${place.node.text.slice(0, 60)}\` is text` };
    for (const { to } of javascriptStepBack(place, context)) if (to) waiting.push([...places, to]);
  }
  return null;
}

/** Parts of a request or of a command line, pieces of text. */
function isText({ node, members }: ValuePlace): boolean {
  const text = node.text.replace(/\s+/g, "");
  const isPart = /^(?:\w+\.)*(?:params|query|headers|cookies)$/.test(text) && members.length === 1;
  if (isPart) return true;
  if (members.length > 0) return /^process\.argv(?:\.slice\(\d\))?$/.test(text);
  return (
    /^(?:\w+\.)*(?:params|query|headers|cookies)(?:\.[\w$]+|\["[\w-]+"\])$/.test(text) ||
    /^(?:\w+\.)+(?:param|query|header)\(["'][\w-]+["']\)$/.test(text) ||
    /(?:^|\.)(?:searchParams|URLSearchParams\([^()]*\)|params|headers)\.get\(["'][\w-]+["']\)$/.test(text) ||
    /^process\.argv\[\d\]$/.test(text)
  );
}

interface Target {
  readonly path: string;
  readonly node: Node;
  readonly like: string | null;
}

/**
 * A reader of the house on the way, which gives the text on as it is although its name or comment says a number, or a
 * sibling makes one: `isNumber(text) ? text : null`.
 */
function wherePut(scene: Scene, places: readonly ValuePlace[], kept: KeyKind): Target | null {
  const { code } = scene.investigation;
  if (kept !== "number") return null;
  for (const { path, node } of places) {
    const definition = ancestorOfType(node, FUNCTIONS);
    const isGiven = node.type === "identifier" && isResult(node, definition);
    const symbol = code.symbolsOf(path)?.functions.find((one) => one.node.id === definition?.id);
    if (!isGiven || !definition || !symbol) continue;
    const told = `${symbol.name.replace(/([a-z])([A-Z])/g, "$1 $2")} ${commentOf(definition) ?? ""}`;
    const sibling = code
      .symbolsOf(path)
      ?.functions.find(
        (other) => other.node.id !== definition.id && /\b(?:Number|parseInt)\(\s*\w+/.test(other.node.text),
      );
    if (sibling && NUMBER_WORDS.test(told)) return { path, node, like: `${path}:${sibling.startLine}` };
    if (/\bnumber\b/i.test(commentOf(definition) ?? ""))
      return { path, node, like: `${path}:${symbol.startLine}` };
  }
  return null;
}

/** What a function gives back, as a whole or in one branch of a choice. */
function isResult(node: Node, definition: Node | null): boolean {
  for (let whole = node; whole.parent; whole = whole.parent) {
    const { parent } = whole;
    if (parent.type === "return_statement") return true;
    if (parent.id === definition?.id) return field(parent, "body")?.id === whole.id;
    const isBranch =
      parent.type === "parenthesized_expression" ||
      (parent.type === "ternary_expression" && field(parent, "condition")?.id !== whole.id);
    if (!isBranch) return false;
  }
  return false;
}

/** The argument by which the text is handed on where it comes in; else the place where it is read; else the key. */
function wherePassed({ investigation: { code } }: Scene, places: readonly ValuePlace[]): Target | null {
  const last = places.at(-1);
  const home = last && ancestorOfType(last.node, FUNCTIONS);
  const isHere = ({ path, node }: ValuePlace) =>
    path === last?.path && ancestorOfType(node, FUNCTIONS)?.id === home?.id;
  const own = places.filter((place) => isHere(place) && place.members.length === 0);
  const passed = own.find(({ node }) => node.parent?.type === "arguments") ?? own[0] ?? places[0];
  if (!passed || !/^[\w$.?"'()[\]-]+$/.test(passed.node.text)) return null;
  const like = code.paths.flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const found = file.tree.rootNode
      .descendantsOfType("call_expression")
      .find((call) => /^Number\([\w.]*(?:params|query|param)\b/.test(call.text));
    return found ? `${path}:${startLineOf(found)}` : [];
  })[0];
  return { path: passed.path, node: passed.node, like: like ?? null };
}
