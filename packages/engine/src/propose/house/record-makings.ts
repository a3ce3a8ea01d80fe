import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { textEdit } from "../../code/text-edit.ts";
import { calleesOf } from "../../diagnose/origin/python/callees.ts";
import { namesAt, namesRead } from "../recipes/edits/names.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** A place that makes a row: `Order(number=…)`, `Order.objects.create(number=…)`, `insert into orders (number) values (?)`. */
export interface RecordMaking {
  readonly file: SourceFile;
  /** The call. */
  readonly node: Node;
  /** Class or table in small letters: `order`, `orders`. */
  readonly thing: string;
  /** What is given for each column. */
  readonly given: ReadonlyMap<string, Node>;
  /** Whether more may be given that cannot be seen: `**data`. */
  readonly isOpen: boolean;
}

const MOST_CALLS = 400;
const MAKERS =
  /^(?:create|get_or_create|update_or_create|acreate|aget_or_create|aupdate_or_create|insert|make|new|build|baker)$/;

/** The rows that a file's code makes. */
export function recordMakings(
  code: CodeIndex,
  file: SourceFile,
  root: Node = file.tree.rootNode,
): RecordMaking[] {
  return root
    .descendantsOfType("call")
    .slice(0, MOST_CALLS)
    .flatMap(
      (node) => inserted(file, node) ?? handedOver(code, file, node) ?? constructed(code, file, node) ?? [],
    );
}

/** The rows of a kind that the project makes outside its tests, `near` first. */
export function makingsOf(code: CodeIndex, thing: string, near: SourceFile): RecordMaking[] {
  return [
    near,
    ...code.paths
      .filter((path) => path.endsWith(".py") && path !== near.path)
      .flatMap((path) => code.file(path) ?? []),
  ]
    .filter((file) => !file.isTest && file.language === "python" && file.text.toLowerCase().includes(thing))
    .flatMap((file) => recordMakings(code, file))
    .filter((one) => one.thing === thing);
}

function constructed(code: CodeIndex, file: SourceFile, node: Node): RecordMaking | null {
  const callee = field(node, "function");
  const parts = callee?.text.split(".") ?? [];
  const owner = parts.findLast((part) => /^[A-Z]\w*$/.test(part));
  if (!callee || owner === undefined || code.classesNamed(owner).length === 0) return null;
  const last = lastNameOf(callee) ?? "";
  if (last !== owner && !MAKERS.test(last)) return null;
  const { named, hasSplat } = readCall(node);
  const given = new Map(named);
  const defaults = named.get("defaults");
  given.delete("defaults");
  if (defaults?.type === "dictionary")
    for (const pair of defaults.namedChildren) {
      const key = field(pair, "key");
      const value = field(pair, "value");
      const name = key && plainString(key);
      if (name && value) given.set(name, value);
    }
  return { file, node, thing: owner.toLowerCase(), given, isOpen: hasSplat };
}

const INSERT =
  /\binsert\s+(?:or\s+\w+\s+)?into\s+["`[]?(?:\w+\.)?(\w+)["`\]]?\s*\(([^)]*)\)\s*values\s*\(([^)]*)\)/i;

function inserted(file: SourceFile, node: Node): RecordMaking | null {
  const { positional } = readCall(node);
  const [statement, values] = positional;
  const text =
    statement && /^(?:string|concatenated_string|call)$/.test(statement.type) ? statement.text : "";
  const found = INSERT.exec(text.replace(/["']\s+["']/g, " "));
  if (!found || !values) return null;
  const [, table = "", columns = "", marks = ""] = found;
  const names = columns.split(",").map((name) => name.trim().replace(/["`[\]]/g, ""));
  const given = new Map<string, Node>();
  let place = 0;
  for (const [index, mark] of marks
    .split(",")
    .map((one) => one.trim())
    .entries()) {
    const name = names[index] ?? "";
    const key = /^(?::(\w+)|%\((\w+)\)s|@(\w+))$/.exec(mark);
    const isPlace = /^(?:\?|%s|\$\d+)$/.test(mark);
    const value = isPlace
      ? /^(?:tuple|list)$/.test(values.type)
        ? values.namedChildren[place++]
        : undefined
      : key && values.type === "dictionary"
        ? values.namedChildren.flatMap((pair) => {
            const own = field(pair, "key");
            return own && plainString(own) === (key[1] ?? key[2] ?? key[3])
              ? (field(pair, "value") ?? [])
              : [];
          })[0]
        : undefined;
    if (value) given.set(name, value);
  }
  return given.size === 0 ? null : { file, node, thing: table.toLowerCase(), given, isOpen: false };
}

/** `insert(db, "songs", {"title": title})`: a function of the project that writes such a statement of a table and a dictionary. */
function handedOver(code: CodeIndex, file: SourceFile, node: Node): RecordMaking | null {
  const { positional, named } = readCall(node);
  const values = [...positional, ...named.values()];
  const table = values.flatMap((one) => (one.type === "string" ? (plainString(one) ?? []) : []))[0];
  const row = values.flatMap((one) => dictionaryOf(one) ?? [])[0];
  if (table === undefined || !row || !/^\w+$/.test(table)) return null;
  const writes = calleesOf(code, file.path, node).some(({ symbol }) =>
    /insert\s+(?:or\s+\w+\s+)?into\b/i.test(symbol.node.text),
  );
  if (!writes) return null;
  const given = new Map<string, Node>();
  let isOpen = false;
  for (const pair of row.namedChildren) {
    const key = pair.type === "pair" ? field(pair, "key") : null;
    const value = pair.type === "pair" ? field(pair, "value") : null;
    const name = key && plainString(key);
    if (name && value) given.set(name, value);
    else if (pair.type !== "comment") isOpen = true;
  }
  return given.size === 0 ? null : { file, node, thing: table.toLowerCase(), given, isOpen };
}

/** A dictionary that is written down, or the only value of a name. */
function dictionaryOf(node: Node): Node | null {
  if (node.type === "dictionary") return node;
  const scope = node.type === "identifier" ? ancestorOfType(node, ["function_definition"]) : null;
  const bound = scope
    ? descendantsHere(scope, "assignment").filter((one) => field(one, "left")?.text === node.text)
    : [];
  const [only, ...others] = bound;
  const value = only && others.length === 0 ? field(only, "right") : null;
  return value?.type === "dictionary" ? value : null;
}

/** An expression as another place says it, with what it needs there. */
export interface Transferred {
  readonly text: string;
  readonly imports: readonly Edit[];
}

/**
 * What `from` gives for a column, said at the place of `to`: what both give for another column stands for each other,
 * names of modules are imported, parameters and variables must be there under their names. Null where it cannot be said.
 */
export function transferred(
  code: CodeIndex,
  from: RecordMaking,
  value: Node,
  to: RecordMaking,
): Transferred | null {
  if (value.text.includes("\n") || value.descendantsOfType(["lambda", "await", "yield"]).length > 0)
    return null;
  const known = namesAt(code, to.file, to.node);
  const locals = namesAt(code, from.file, from.node);
  const splices: { start: number; end: number; text: string }[] = [];
  const imports: Edit[] = [];
  for (const name of namesRead(value)) {
    if (splices.some(({ start, end }) => start <= name.startIndex && name.endIndex <= end)) continue;
    const twin = twinOf(from, to, name);
    const isOfModule = code.resolve(from.file.path, name.text) !== null && !isBoundInside(from, name.text);
    if (twin !== null) splices.push({ start: name.startIndex, end: name.endIndex, text: twin });
    else if (isOfModule || !locals.has(name.text)) {
      const made =
        from.file.path === to.file.path
          ? { text: name.text, imports: [] }
          : moduleNameAt(code, from.file, name.text, { file: to.file, statement: to.node });
      if (!made) return null;
      imports.push(...made.imports);
      if (made.text !== name.text)
        splices.push({ start: name.startIndex, end: name.endIndex, text: made.text });
    } else if (!known.has(name.text)) {
      const made = madeHere(code, from, name, to);
      if (!made) return null;
      imports.push(...made.imports);
      splices.push({ start: name.startIndex, end: name.endIndex, text: made.text });
    }
  }
  let text = "";
  let position = value.startIndex;
  for (const splice of splices.toSorted((left, right) => left.start - right.start)) {
    text += from.file.text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return { text: text + from.file.text.slice(position, value.endIndex), imports };
}

/**
 * What a variable of the other place stands for here: `owner = singer()` there, where `singer()` is called here too and what
 * it gives is dropped, or is kept under another name. Else the expression itself, where it says the same here.
 */
function madeHere(code: CodeIndex, from: RecordMaking, name: Node, to: RecordMaking): Transferred | null {
  const scope = ancestorOfType(from.node, ["function_definition"]);
  const own = ancestorOfType(to.node, ["function_definition"]);
  if (!scope || !own) return null;
  const [only, ...others] = descendantsHere(scope, "assignment").filter(
    (one) => field(one, "left")?.text === name.text,
  );
  const value = only && others.length === 0 ? field(only, "right") : null;
  // A variable is made of what was bound before it, so that this ends.
  if (!value || value.endIndex > name.startIndex || namesRead(value).some(({ text }) => text === name.text))
    return null;
  if (!/^(?:call|attribute|subscript|await)$/.test(value.type)) return null;
  const said = transferred(code, from, value, to);
  if (!said) return null;
  const same = (node: Node | null) => node?.text === said.text && node.endIndex <= to.node.startIndex;
  const kept = descendantsHere(own, "assignment").find((one) => same(field(one, "right")));
  const keptAs = kept && field(kept, "left");
  if (keptAs?.type === "identifier") return { text: keptAs.text, imports: said.imports };
  const dropped = descendantsHere(own, "expression_statement").find((one) => same(one.firstNamedChild));
  if (dropped && !namesAt(code, to.file, to.node).has(name.text))
    return {
      text: name.text,
      imports: [
        ...said.imports,
        textEdit(to.file, dropped.startIndex, dropped.startIndex, `${name.text} = `),
      ],
    };
  return said;
}

/** What stands here for a name there: both give it for the same column. */
function twinOf(from: RecordMaking, to: RecordMaking, name: Node): string | null {
  for (const [column, value] of from.given) {
    const own = to.given.get(column);
    if (value.startIndex <= name.startIndex && name.endIndex <= value.endIndex) continue;
    if (value.text === name.text && own && /^(?:identifier|attribute|subscript)$/.test(own.type))
      return own.text;
  }
  return null;
}

function isBoundInside({ node }: RecordMaking, name: string): boolean {
  const scope = ancestorOfType(node, ["function_definition"]);
  return (
    scope !== null &&
    new RegExp(`(?<![\\w.])${name}\\s*(?:=(?!=)|:|,|\\))`).test(field(scope, "parameters")?.text ?? "")
  );
}

export function placeOfMaking({ file, node }: RecordMaking): string {
  return `${file.path}:${startLineOf(node)}`;
}
