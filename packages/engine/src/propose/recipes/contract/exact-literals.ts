import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { argument, readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { callsWithin, mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { slotsOfClass } from "./declared-default.ts";

/** Numbers that are written down as floats where the values of the same name are exact. */
export interface WrittenFloats {
  readonly edits: readonly Edit[];
  /** The first of them, `rates.py:14`. */
  readonly where: string;
  /** What says that they are exact: `Rate.per_kwh is declared as Decimal`. */
  readonly told: string;
}

interface Value {
  readonly file: SourceFile;
  readonly node: Node;
}

/** The values of one thing, written down in one place, and who says of what kind they are. */
interface Group {
  readonly values: readonly Value[];
  readonly declared: string | null;
}

const MOST_FLOATS = 20;

/**
 * Where the float behind an expression was written down: `0.0934` of `Rate("facade", 0.0934)` for `rate.per_kwh`, which
 * the class declares as Decimal; the one float beside decimals in a table for `RATES[kind]` and `row["rate"]`.
 * Null where no place, or more than one, comes into question.
 */
export function writtenFloats(code: CodeIndex, path: string, read: Node): WrittenFloats | null {
  const groups = groupsFor(code, path, read).flatMap(({ values, declared }) => {
    const floats = values.filter(({ node }) => isFloat(node));
    const exact = values.find(({ node }) => isExact(node));
    const told =
      declared ??
      (exact ? `the others, as at ${exact.file.path}:${startLineOf(exact.node)}, are Decimal` : null);
    return floats.length > 0 && floats.length <= MOST_FLOATS && told !== null ? [{ floats, told }] : [];
  });
  const [only] = groups;
  const [first] = only?.floats ?? [];
  if (!only || !first || groups.length > 1) return null;
  const edits: Edit[] = [];
  for (const file of new Set(only.floats.map((value) => value.file))) {
    const plan = planImport(code, file.path, "decimal", "Decimal");
    if (!plan) return null;
    const own = only.floats.filter((value) => value.file === file);
    edits.push(
      ...plan.edits,
      ...own.map(({ node }) => replaceNode(file, node, `${plan.local}("${node.text.replace(/_/g, "")}")`)),
    );
  }
  return { edits, where: `${first.file.path}:${startLineOf(first.node)}`, told: only.told };
}

function groupsFor(code: CodeIndex, path: string, read: Node): Group[] {
  if (read.type === "attribute") {
    const name = field(read, "attribute")?.text ?? "";
    return name === "" ? [] : fieldGroups(code, name);
  }
  const { holder, key } = lookup(read);
  if (!holder) return [];
  const name = key ? plainString(key) : null;
  return [...(name === null ? [] : entryGroups(code, name)), ...tableGroups(code, path, holder)];
}

/** `RATES[kind]` and `RATES.get(kind)`. */
function lookup(read: Node): { holder: Node | null; key: Node | null } {
  if (read.type === "subscript") return { holder: field(read, "value"), key: field(read, "subscript") };
  const callee = read.type === "call" ? field(read, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  return isGet && callee
    ? { holder: field(callee, "object"), key: readCall(read).positional[0] ?? null }
    : { holder: null, key: null };
}

/** What constructors are given for a field of the name, by class. */
function fieldGroups(code: CodeIndex, name: string): Group[] {
  const owners = mentionsWithin(code, name).flatMap((path) =>
    code.file(path)?.isTest === false ? (code.symbolsOf(path)?.classes ?? []) : [],
  );
  return owners.flatMap((owner) => {
    const slots = slotsOfClass(code, owner);
    const place = slots.findIndex((slot) => slot.name === name);
    const slot = slots[place];
    if (!slot) return [];
    const values = callsWithin(code, owner.name).flatMap(({ path, node }) => {
      const file = code.file(path);
      if (!file || file.isTest || constructedClass(code, path, node)?.node.id !== owner.node.id) return [];
      const call = readCall(node);
      const value = call.hasSplat ? call.named.get(name) : argument(call, name, place);
      return value ? [{ file, node: value }] : [];
    });
    const isDeclared = /^(?:\w+\.)?Decimal\b/.test(slot.annotation?.text ?? "");
    return [{ values, declared: isDeclared ? `${owner.name} declares \`${name}\` as Decimal` : null }];
  });
}

/** Values of the key in dictionaries that stand beside each other: rows of one table. */
function entryGroups(code: CodeIndex, name: string): Group[] {
  const tables = new Map<string, Value[]>();
  for (const path of mentionsWithin(code, name)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") continue;
    for (const pair of file.tree.rootNode.descendantsOfType("pair")) {
      const key = field(pair, "key");
      const node = field(pair, "value");
      if (!key || !node || plainString(key) !== name) continue;
      const table = ancestorOfType(pair, ["assignment", "function_definition", "module"]);
      const id = `${path}:${table?.startIndex}`;
      tables.set(id, [...(tables.get(id) ?? []), { file, node }]);
    }
  }
  return [...tables.values()].map((values) => ({ values, declared: null }));
}

/** The values of a table of the module: all of a dictionary or list. */
function tableGroups(code: CodeIndex, path: string, holder: Node): Group[] {
  const found = /^[\w.]+$/.test(holder.text) ? code.resolve(path, holder.text) : null;
  const file = found && code.file(found.path);
  const table = found?.node?.type === "assignment" ? field(found.node, "right") : null;
  if (!file || file.isTest || !table || !/^(?:dictionary|list|tuple)$/.test(table.type)) return [];
  const values = table.namedChildren.flatMap((child) => {
    const node = child.type === "pair" ? field(child, "value") : child;
    return node ? [{ file, node }] : [];
  });
  return [{ values, declared: null }];
}

function isFloat(node: Node): boolean {
  return /^-?\d[\d_]*\.\d[\d_]*$/.test(node.text);
}

function isExact(node: Node): boolean {
  return node.type === "call" && /^(?:\w+\.)?Decimal$/.test(field(node, "function")?.text ?? "");
}
