import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { type Slot, slotsOf } from "../../kinds/slots.ts";
import { dialectFor } from "../../search/dialects.ts";
import { enclosing, walk } from "../../search/scope.ts";

/** How the keys of a table come to be what they are. */
export interface TableKeys {
  /** Places that give a key, for entries that are written one by one or made from a list. */
  readonly keys: readonly Slot[];
  /** Where entries are taken over from the parts of an object or of JSON, whose keys are texts. */
  readonly texts: readonly Slot[];
}

const DEEPEST = 4;

/** What a table is filled with, wherever it comes from; null where that cannot be seen. */
export function tableKeysOf(code: CodeIndex, table: Slot): TableKeys | null {
  const found = makersOf(code, table, DEEPEST).map((maker) => keysOf(maker));
  const keys = found.flatMap((one) => one.keys);
  const texts = found.flatMap((one) => one.texts);
  return keys.length + texts.length > 0 ? { keys, texts } : null;
}

interface Maker extends Slot {
  /** The name under which it is kept where it is made. */
  readonly name: string | null;
}

function makersOf(code: CodeIndex, slot: Slot, depth: number, name: string | null = null): Maker[] {
  if (/^(?:new_expression|dictionary|dictionary_comprehension|call|call_expression)$/.test(slot.node.type)) {
    const group = depth > 0 && /^call/.test(slot.node.type) ? slotsOf(code, slot) : null;
    return group ? group.slots.flatMap((one) => makersOf(code, one, depth - 1)) : [{ ...slot, name }];
  }
  const group = depth > 0 ? slotsOf(code, slot) : null;
  const own = group && /^(?:name|field|entry)$/.test(group.of) ? group.name : name;
  return (group?.slots ?? []).flatMap((one) => makersOf(code, one, depth - 1, own));
}

function keysOf(maker: Maker): TableKeys {
  const { file, name } = maker;
  const written = name === null ? [] : writtenInto(file, name);
  const own = file.language === "python" ? ofDictionary(maker) : ofMap(maker);
  return { keys: [...own.keys, ...written], texts: own.texts };
}

/** `ships[row["imo"]] = …`, `this.byNumber.set(row.number, row)` in the file that makes the table. */
function writtenInto(file: SourceFile, name: string): Slot[] {
  const dialect = dialectFor(file);
  const isNamed = (node: Node | null) => node !== null && new RegExp(`(?:^|[.#])${name}$`).test(node.text);
  return [...walk(file.tree.rootNode)].flatMap((node): Slot[] => {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && /^(?:set|setdefault|add)$/.test(seen.name) && isNamed(seen.receiver)) {
      const [key] = seen.values;
      return key ? [{ file, node: key }] : [];
    }
    const target = node.type === "assignment" ? field(node, "left") : null;
    const holder = target?.type === "subscript" ? field(target, "value") : null;
    const key = target && isNamed(holder) ? field(target, "subscript") : null;
    return key ? [{ file, node: key }] : [];
  });
}

const JSON_READ = /^(?:json|simplejson|orjson|ujson)\.loads?\(|\.json\(\)$/;

function ofDictionary({ file, node }: Slot): TableKeys {
  if (node.type === "dictionary_comprehension") {
    const key = field(field(node, "body") ?? node, "key");
    return { keys: key ? [{ file, node: key }] : [], texts: [] };
  }
  if (node.type === "dictionary") {
    const keys = node.namedChildren.flatMap((pair) =>
      pair.type === "pair" ? (field(pair, "key") ?? []) : [],
    );
    return { keys: keys.map((key) => ({ file, node: key })), texts: [] };
  }
  return { keys: [], texts: JSON_READ.test(node.text) ? [{ file, node }] : [] };
}

/** `new Map(…)` of pairs, of a list that is made into pairs, of the entries of an object. */
function ofMap({ file, node }: Slot): TableKeys {
  const isMap =
    node.type === "new_expression" && /^(?:Map|Set)$/.test(field(node, "constructor")?.text ?? "");
  const [given] = isMap ? (field(node, "arguments")?.namedChildren ?? []) : [];
  if (!given) return { keys: [], texts: [] };
  if (/^Object\.entries\([^()]*\)$/.test(given.text)) return { keys: [], texts: [{ file, node: given }] };
  const callee = given.type === "call_expression" ? field(given, "function") : null;
  if (callee && field(callee, "property")?.text === "map") {
    const [arrow] = field(given, "arguments")?.namedChildren ?? [];
    const pair = arrow ? [...walk(arrow)].find(({ type }) => type === "array") : null;
    const key = pair?.namedChildren[0];
    return { keys: key ? [{ file, node: key }] : [], texts: [] };
  }
  const whole = given.type === "array" ? given : null;
  const keys = (whole?.namedChildren ?? []).flatMap((pair) =>
    pair.type === "array" ? (pair.namedChildren[0] ?? []) : [],
  );
  return { keys: keys.map((key) => ({ file, node: key })), texts: [] };
}

/** A table that is looked into, and with what. */
export interface Lookup {
  readonly file: SourceFile;
  readonly key: Node;
  /** What is looked into: a table, or the part of each item that is held against the key. */
  readonly table: Node | null;
  readonly part: Node | null;
}

/** Lookups that gave an expression its value. */
export function lookupsBehind(code: CodeIndex, slot: Slot, depth = DEEPEST): Lookup[] {
  const { file, node } = slot;
  const dialect = dialectFor(file);
  const seen = dialect.view(node);
  if (seen?.kind === "call" && seen.receiver && seen.name === "get" && seen.values[0])
    return [{ file, key: seen.values[0], table: seen.receiver, part: null }];
  if (seen?.kind === "call" && /^(?:find|findLast|next)$/.test(seen.name)) return searchIn(slot, seen.list);
  const group = depth > 0 ? slotsOf(code, slot) : null;
  return group && group.of !== "field"
    ? group.slots.flatMap((one) => lookupsBehind(code, one, depth - 1))
    : [];
}

/** `machines.find((machine) => machine.id === id)`, `next(one for one in machines if one.id == id)`. */
export function searchIn({ file }: Slot, root: Node): Lookup[] {
  const dialect = dialectFor(file);
  const compared = [...walk(root)].flatMap((node) => {
    const seen = dialect.view(node);
    return seen?.kind === "compare" && /^={2,3}$/.test(seen.operator.text)
      ? [[seen.left, seen.right] as const]
      : [];
  });
  const [only, ...others] = compared;
  if (!only || others.length > 0) return [];
  const isPart = (side: Node) =>
    /^(?:member|index)$/.test(dialect.view(side)?.kind ?? "") && isOfItem(side, root);
  const part = only.find(isPart);
  const key = only.find((side) => side.id !== part?.id);
  return part && key ? [{ file, key, table: null, part }] : [];
}

function isOfItem(side: Node, root: Node): boolean {
  const name = (field(side, "object") ?? field(side, "value"))?.text ?? "";
  const around = enclosing(
    side,
    (node) => node.id === root.id || /^(?:generator_expression|list_comprehension)$/.test(node.type),
  );
  const bound = around
    ? [...walk(around)].filter(({ text, type }) => type === "identifier" && text === name)
    : [];
  return bound.some((one) =>
    /^(?:arrow_function|formal_parameters|for_in_clause|required_parameter)$/.test(one.parent?.type ?? ""),
  );
}
