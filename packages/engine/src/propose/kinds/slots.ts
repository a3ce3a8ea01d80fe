import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { fieldsOf } from "../../code/python/class-fields.ts";
import { type Binding, bindingsAt } from "../recipes/idle-binding/bindings.ts";
import { dialectFor } from "../search/dialects.ts";
import { enclosing, walk } from "../search/scope.ts";

/** A place that gives a value to something: a field of a record, a parameter, a name, what a function answers. */
export interface Slot {
  readonly file: SourceFile;
  readonly node: Node;
}

/** All places that give a value to the same thing: a `field` is found by its name and its neighbours, an `entry` in what is handed over. */
export interface SlotGroup {
  readonly of: "name" | "field" | "entry" | "parameter" | "answer" | "part";
  readonly name: string;
  readonly slots: readonly Slot[];
}

const MOST_FILES = 40;
const COLUMN = /^(?:\w+\.)?(?:mapped_column|Column|\w+Field)\(/;

/** What gives an expression its value, one step back; null where it makes the value itself or nobody can tell. */
export function slotsOf(code: CodeIndex, { file, node }: Slot): SlotGroup | null {
  const dialect = dialectFor(file);
  if (
    /^(?:parenthesized_expression|await|await_expression|as_expression|non_null_expression|satisfies_expression)$/.test(
      node.type,
    )
  ) {
    const inner = node.firstNamedChild;
    return inner && { of: "part", name: "", slots: [{ file, node: inner }] };
  }
  const seen = dialect.view(node);
  if (node.type === "shorthand_property_identifier" || seen?.kind === "name")
    return ofName(code, { file, node });
  if (seen?.kind === "ternary")
    return { of: "part", name: "", slots: [seen.then, seen.otherwise].map((one) => ({ file, node: one })) };
  if (seen?.kind === "logic" && /^(?:or|\|\||\?\?)$/.test(seen.operator.text))
    return { of: "part", name: "", slots: [seen.left, seen.right].map((one) => ({ file, node: one })) };
  if (seen?.kind === "member")
    return (
      literalParts(code, { file, node: seen.object }, seen.property.text) ??
      fieldSlots(code, file, seen.property.text, partsRead(file, seen.object), "attribute")
    );
  if (seen?.kind === "index") {
    const name = plainString(seen.index);
    if (name === null) return null;
    return (
      literalParts(code, { file, node: seen.object }, name) ??
      fieldSlots(code, file, name, partsRead(file, seen.object), "key")
    );
  }
  if (seen?.kind === "call") return answersOf(code, file, node, seen.name);
  return null;
}

const MOST_STEPS = 5;

/** The part of a thing that is written down wherever it comes from; null where one of these places cannot be seen. */
function literalParts(code: CodeIndex, holder: Slot, name: string): SlotGroup | null {
  const slots = literalsOf(code, holder, MOST_STEPS)?.flatMap(({ file, node }) => {
    const value = partOf(node, name);
    return value ? [{ file, node: value }] : [];
  });
  return slots && slots.length > 0 ? { of: "entry", name, slots } : null;
}

function literalsOf(code: CodeIndex, slot: Slot, steps: number): Slot[] | null {
  if (/^(?:object|dictionary)$/.test(slot.node.type)) return [slot];
  // A part of a part is found by its name.
  const isWhole =
    /^(?:identifier|call|call_expression|await|await_expression|parenthesized_expression)$/.test(
      slot.node.type,
    );
  const group = steps > 0 && isWhole ? slotsOf(code, slot) : null;
  const found = group?.slots.map((one) => literalsOf(code, one, steps - 1));
  if (!found || found.length === 0 || found.some((one) => one === null)) return null;
  return found.flatMap((one) => one ?? []);
}

function partOf(thing: Node, name: string): Node | null {
  for (const one of thing.namedChildren) {
    if (one.type === "shorthand_property_identifier" && one.text === name) return one;
    const key = one.type === "pair" ? field(one, "key") : null;
    if (key && (plainString(key) ?? key.text) === name) return field(one, "value");
  }
  return null;
}

function ofName(code: CodeIndex, { file, node }: Slot): SlotGroup | null {
  const dialect = dialectFor(file);
  const binding = bindingsAt(node, dialect).find(({ name }) => name === node.text);
  const given = binding?.role === "parameter" ? [] : assignedTo(file, node);
  if (given.length > 0) return { of: "name", name: node.text, slots: given };
  if (!binding) {
    const found = code.resolve(file.path, node.text);
    const home = found ? code.file(found.path) : null;
    const value = found?.node && (field(found.node, "right") ?? field(found.node, "value"));
    return home && value ? { of: "name", name: node.text, slots: [{ file: home, node: value }] } : null;
  }
  if (binding.role === "parameter") return parameterSlots(code, file, binding);
  if (binding.role === "item" && binding.source && /^(?:identifier)$/.test(binding.node.type)) {
    const isWhole = !/pattern|tuple|list/.test(binding.node.parent?.type ?? "");
    const items = isWhole ? itemsOf(code, { file, node: binding.source }, MOST_STEPS) : null;
    if (items) return { of: "name", name: binding.name, slots: items };
  }
  if (binding.role !== "local" || !binding.isWhole || !binding.source)
    return destructured(code, file, binding);
  return { of: "name", name: binding.name, slots: [{ file, node: binding.source }] };
}

/** The items of a list that is written down wherever it comes from; null where one of these places cannot be seen. */
function itemsOf(code: CodeIndex, list: Slot, steps: number): Slot[] | null {
  const { file, node } = list;
  if (/^(?:array|list)$/.test(node.type)) return node.namedChildren.map((one) => ({ file, node: one }));
  const group = steps > 0 && node.type === "identifier" ? slotsOf(code, list) : null;
  const found = group?.slots.map((one) => itemsOf(code, one, steps - 1));
  if (!found || found.length === 0 || found.some((one) => one === null)) return null;
  return found.flatMap((one) => one ?? []);
}

/** All that the function around a name gives to it. */
function assignedTo(file: SourceFile, name: Node): Slot[] {
  const dialect = dialectFor(file);
  const around = enclosing(name.parent, dialect.isFunction);
  return (around ? [...walk(around)] : []).flatMap((node) => {
    const told = dialect.statement(node);
    if (told.kind === "assign" && told.target.text === name.text)
      return told.operator === null || told.operator.text === "=" ? [{ file, node: told.value }] : [];
    const value = node.type === "variable_declarator" ? field(node, "value") : null;
    return value && field(node, "name")?.text === name.text ? [{ file, node: value }] : [];
  });
}

/** `const { stops } = walk`: the field of the thing. */
function destructured(code: CodeIndex, file: SourceFile, { node, source, role }: Binding): SlotGroup | null {
  const isField = node.type === "shorthand_property_identifier_pattern";
  const pattern = enclosing(node, ({ type }) => type === "object_pattern");
  const key = isField
    ? node.text
    : node.parent?.type === "pair_pattern"
      ? (field(node.parent, "key")?.text ?? null)
      : null;
  if (key === null || !pattern || (role === "item" && !source)) return null;
  // What was read from outside was made by nobody here.
  if (source && /\bJSON\.parse\(|\.json\(\)/.test(source.text)) return null;
  return fieldSlots(code, file, key, keysOf(pattern), "key");
}

/** What the callers of a function give for a parameter. */
function parameterSlots(
  code: CodeIndex,
  file: SourceFile,
  { node, name, region }: Binding,
): SlotGroup | null {
  if (node.type !== "identifier") {
    const pattern = enclosing(node, ({ type }) => type === "object_pattern");
    const key = node.parent?.type === "pair_pattern" ? (field(node.parent, "key")?.text ?? name) : name;
    return pattern && fieldSlots(code, file, key, keysOf(pattern), "key");
  }
  const symbol = (code.symbolsOf(file.path)?.functions ?? []).find((one) => one.node.id === region.id);
  if (!symbol) return null;
  const own = field(region, "name")?.text ?? symbol.name;
  const isMaker = /^(?:__init__|constructor)$/.test(own);
  const className = isMaker ? symbol.qualifiedName.split(".").at(-2) : null;
  const called = className ?? own;
  if (!isMaker && code.functionsNamed(own).filter((one) => !code.file(one.path)?.isTest).length !== 1)
    return null;
  const list = (field(region, "parameters")?.namedChildren ?? []).filter(
    ({ type, text }) => type !== "comment" && !/^(?:self|cls)$/.test(text),
  );
  const single = field(region, "parameter");
  const place = single
    ? 0
    : list.findIndex((one) => one.startIndex <= node.startIndex && node.endIndex <= one.endIndex);
  const slots = code.callsOf(called).flatMap((site): Slot[] => {
    const home = code.file(site.path);
    if (!home || home.isTest) return [];
    const given = argumentAt(home, site.node, name, place);
    return given ? [{ file: home, node: given }] : [];
  });
  return slots.length > 0 ? { of: "parameter", name, slots } : null;
}

function argumentAt(file: SourceFile, call: Node, name: string, place: number): Node | null {
  if (file.language === "python") {
    const { positional, named } = readCall(call);
    return named.get(name) ?? positional[place] ?? null;
  }
  const values = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  return values[place] ?? null;
}

/** What a function of the project answers. */
function answersOf(code: CodeIndex, file: SourceFile, call: Node, name: string): SlotGroup | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  const [only, ...others] = code.functionsNamed(name).filter(({ path }) => !code.file(path)?.isTest);
  if (!only || others.length > 0 || !callee) return null;
  const isMethod = only.qualifiedName.includes(".");
  const isPlain =
    callee.type === "identifier" || isMethod || code.resolve(file.path, callee.text)?.path === only.path;
  const home = code.file(only.path);
  if (!home || !isPlain) return null;
  const slots = answersIn(home, only);
  return slots.length > 0 ? { of: "answer", name, slots } : null;
}

export function answersIn(home: SourceFile, symbol: FunctionSymbol): Slot[] {
  const dialect = dialectFor(home);
  const body = field(symbol.node, "body");
  if (body && !dialect.isBlock(body)) return [{ file: home, node: body }];
  return [...walk(symbol.node)].flatMap((node) => {
    const told = dialect.statement(node);
    const isOwn = enclosing(node.parent, dialect.isFunction)?.id === symbol.node.id;
    return told.kind === "return" && told.value && isOwn ? [{ file: home, node: told.value }] : [];
  });
}

/** How a part is read: `trip.left` is no entry of a dictionary. JavaScript does not tell them apart. */
type Access = "attribute" | "key";

/** What is given for a field of this name by those who make a thing of the shape that is read here. */
export function fieldSlots(
  code: CodeIndex,
  file: SourceFile,
  name: string,
  parts: ReadonlySet<string>,
  access: Access,
): SlotGroup | null {
  const isPython = file.language === "python";
  const paths = code
    .naming(name)
    .filter((path) => /\.pyi?$/.test(path) === isPython && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES);
  const slots = paths.flatMap((path) => {
    const home = code.file(path);
    return home
      ? isPython
        ? pythonFields(code, home, name, parts, access)
        : javascriptFields(home, name, parts)
      : [];
  });
  return slots.length > 0 ? { of: "field", name, slots } : null;
}

/** The keys that a pattern takes out of a thing. */
function keysOf(pattern: Node): Set<string> {
  return new Set(
    pattern.namedChildren.flatMap((one) => {
      const key = field(one, "key") ?? field(one, "left") ?? one;
      return /^(?:rest_pattern|comment)$/.test(one.type) ? [] : [key.text];
    }),
  );
}

/** All parts that the function reads of a thing. */
function partsRead(file: SourceFile, holder: Node): Set<string> {
  const dialect = dialectFor(file);
  const around = enclosing(holder.parent, dialect.isFunction) ?? file.tree.rootNode;
  const parts = [...walk(around)].flatMap((node) => {
    const seen = dialect.view(node);
    if (seen?.kind === "member" && seen.object.text === holder.text) {
      const parent = node.parent ? dialect.view(node.parent) : null;
      return parent?.kind === "call" && parent.callee.id === node.id ? [] : [seen.property.text];
    }
    return seen?.kind === "index" && seen.object.text === holder.text ? (plainString(seen.index) ?? []) : [];
  });
  return new Set(parts);
}

function javascriptFields(file: SourceFile, name: string, parts: ReadonlySet<string>): Slot[] {
  return file.tree.rootNode.descendantsOfType(["object", "assignment_expression"]).flatMap((node): Slot[] => {
    if (node.type === "assignment_expression") {
      const left = field(node, "left");
      const value = field(node, "right");
      return left?.type === "member_expression" && field(left, "property")?.text === name && value
        ? [{ file, node: value }]
        : [];
    }
    const keys = new Set<string>();
    let value: Node | null = null;
    let isOpen = false;
    for (const one of node.namedChildren) {
      const key = one.type === "pair" ? field(one, "key") : one;
      if (!key || one.type === "comment") continue;
      const said =
        one.type === "method_definition" ? field(one, "name")?.text : (plainString(key) ?? key.text);
      if (one.type === "spread_element" || said === undefined) isOpen = true;
      else keys.add(said);
      if (said === name && one.type !== "method_definition")
        value = one.type === "pair" ? field(one, "value") : one;
    }
    const isWhole = isOpen || [...parts].every((part) => keys.has(part));
    return value && isWhole ? [{ file, node: value }] : [];
  });
}

function pythonFields(
  code: CodeIndex,
  file: SourceFile,
  name: string,
  parts: ReadonlySet<string>,
  access: Access,
): Slot[] {
  return file.tree.rootNode
    .descendantsOfType(["dictionary", "call", "assignment", "class_definition"])
    .flatMap((node): Slot[] => {
      if (node.type === "assignment") {
        const left = field(node, "left");
        const value = field(node, "right");
        const isNamed =
          access === "attribute"
            ? left?.type === "attribute" && field(left, "attribute")?.text === name
            : left?.type === "subscript" && plainString(field(left, "subscript") ?? left) === name;
        return isNamed && value ? [{ file, node: value }] : [];
      }
      if (node.type === "dictionary" && access === "key") {
        const pairs = node.namedChildren.filter(({ type }) => type === "pair");
        const keys = pairs.map((pair) => plainString(field(pair, "key") ?? pair));
        const isOpen = node.namedChildren.some(({ type }) => type === "dictionary_splat");
        const value = pairs[keys.indexOf(name)];
        const given = value && field(value, "value");
        return given && (isOpen || [...parts].every((part) => keys.includes(part)))
          ? [{ file, node: given }]
          : [];
      }
      return node.type === "class_definition" && access === "attribute"
        ? placedFields(code, node, name, parts)
        : [];
    });
}

/** What is given for a field of a class that declares its fields, by name or by place. */
function placedFields(code: CodeIndex, definition: Node, name: string, parts: ReadonlySet<string>): Slot[] {
  const className = field(definition, "name")?.text ?? "";
  const [owner] = code.classesNamed(className).filter(({ node }) => node.id === definition.id);
  const fields = owner ? fieldsOf(owner) : [];
  const place = fields.findIndex((one) => one.name === name);
  const methods = field(definition, "body")?.descendantsOfType("function_definition") ?? [];
  const known = new Set([
    ...fields.map((one) => one.name),
    ...methods.map((one) => field(one, "name")?.text ?? ""),
  ]);
  const column = fields[place]?.value?.text ?? "";
  // What a row keeps is given back by the database, in a kind of its own.
  if (place < 0 || COLUMN.test(column) || ![...parts].every((part) => known.has(part))) return [];
  return code.callsOf(className).flatMap((site): Slot[] => {
    const home = code.file(site.path);
    const given = home && !home.isTest ? argumentAt(home, site.node, name, place) : null;
    return home && given ? [{ file: home, node: given }] : [];
  });
}
