import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { dottedName, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Found } from "./unawaited-part.ts";

const MOST_FILES = 300;

/**
 * The function whose text the message tells stands in a table; an object that is declared to have other members has that
 * table's entry spread into it. It is left out, or the members that are declared are taken over one by one.
 */
export function heldFunction({ code }: Investigation, text: string): Found | null {
  const files = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest);
  const held = files.flatMap((file) => holdersOf(file, text));
  const [first] = held;
  if (!first) return null;
  const found = files.flatMap((file) => spreadsOf(code, file, first));
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

interface Holder {
  readonly file: SourceFile;
  /** Name of the function in it. */
  readonly key: string;
  /** All its members. */
  readonly members: readonly string[];
  /** Name of the table, or of the object itself. */
  readonly table: string;
}

/** Objects of the module that hold a function with this text. */
function holdersOf(file: SourceFile, text: string): Holder[] {
  const plain = (value: string) => value.replace(/\s+/g, "");
  return file.tree.rootNode
    .descendantsOfType(["arrow_function", "function_expression", "method_definition"])
    .filter((node) => plain(node.text) === plain(text) || plain(withoutTypes(node)) === plain(text))
    .flatMap((node): Holder[] => {
      const entry = node.parent?.type === "pair" ? node.parent : node;
      const object = entry.parent;
      const key = keyOf(entry);
      if (object?.type !== "object" || key === null) return [];
      let outer: Node = object;
      while (outer.parent && outer.type !== "variable_declarator") outer = outer.parent;
      const table = outer.type === "variable_declarator" ? field(outer, "name")?.text : undefined;
      const members = object.namedChildren.flatMap((child) => keyOf(child) ?? []);
      return table ? [{ file, key, members, table }] : [];
    });
}

/** Node runs TypeScript with its types taken out. */
function withoutTypes(node: Node): string {
  let text = "";
  let at = node.startIndex;
  for (const type of node.descendantsOfType("type_annotation")) {
    if (type.startIndex < at) continue;
    text += node.text.slice(at - node.startIndex, type.startIndex - node.startIndex);
    at = type.endIndex;
  }
  return text + node.text.slice(at - node.startIndex);
}

function keyOf(entry: Node): string | null {
  if (entry.type === "shorthand_property_identifier") return entry.text;
  const key = field(entry, "key") ?? field(entry, "name");
  return key ? (plainString(key) ?? key.text) : null;
}

/** Where the holder is spread into an object whose declared type has no such function. */
function spreadsOf(code: CodeIndex, file: SourceFile, holder: Holder): Found[] {
  return file.tree.rootNode.descendantsOfType("spread_element").flatMap((spread): Found[] => {
    const object = spread.parent;
    const source = spread.firstNamedChild;
    if (object?.type !== "object" || !source || !isOf(code, file, source, holder)) return [];
    const declared = declaredMembers(code, file, object);
    if (!declared || declared.includes(holder.key)) return [];
    const own = object.namedChildren.flatMap((child) => keyOf(child) ?? []);
    const wanted = holder.members.filter((name) => declared.includes(name) && !own.includes(name));
    const isPlain = /^(?:identifier|member_expression|subscript_expression)$/.test(source.type);
    if (wanted.length > 0 && !isPlain) return [];
    const edits =
      wanted.length > 0 ? [taken(file, spread, source, wanted)] : removed(code, file, spread, source);
    return [
      {
        name: "functions_are_left_out",
        cause: `\`${source.text}\` holds the function \`${holder.key}\`, and is spread into what is copied.`,
        explanation:
          wanted.length > 0
            ? `Takes over \`${wanted.join("`, `")}\` alone, which its type has.`
            : "Leaves it out: its type has none of its members.",
        edits,
        basis: "house",
        place: { path: file.path, line: startLineOf(spread) },
      },
    ];
  });
}

/** `RULES[variant]`, `RULES.short`, `RULES`: of this table. */
function isOf(code: CodeIndex, file: SourceFile, source: Node, { file: home, table }: Holder): boolean {
  let root = source;
  while (/^(?:member|subscript|non_null)_expression$/.test(root.type)) {
    const inner = field(root, "object") ?? root.firstNamedChild;
    if (!inner) return false;
    root = inner;
  }
  if (root.type !== "identifier") return false;
  if (file.path === home.path && root.text === table) return true;
  const found = code.resolve(file.path, root.text);
  return found?.path === home.path && found.name === table;
}

/** Members of the type that an object is declared to have; null where none is declared. */
function declaredMembers(code: CodeIndex, file: SourceFile, object: Node): string[] | null {
  const type = typeOf(object);
  const name = type ? dottedName(type) : null;
  if (type?.type === "object_type") return membersOf(type);
  if (!name) return null;
  const imported = code.symbolsOf(file.path)?.imports.find(({ local }) => local === name);
  const places = imported ? code.importsOf(file.path) : [file.path];
  for (const path of places) {
    const root = code.file(path)?.tree.rootNode;
    for (const node of root?.descendantsOfType(["interface_declaration", "type_alias_declaration"]) ?? []) {
      if (field(node, "name")?.text !== (imported?.imported ?? name)) continue;
      const body = field(node, "body") ?? field(node, "value");
      const isWhole = !node.namedChildren.some(({ type: kind }) => /^extends/.test(kind));
      return body && isWhole && /^(?:interface_body|object_type)$/.test(body.type) ? membersOf(body) : null;
    }
  }
  return null;
}

function membersOf(body: Node): string[] {
  return body.namedChildren.flatMap((child) => field(child, "name")?.text ?? []);
}

/** The type that is written for a literal: of its variable, or of what the function gives. */
function typeOf(object: Node): Node | null {
  const parent = object.parent;
  if (parent && /^(?:satisfies|as)_expression$/.test(parent.type)) return parent.namedChildren[1] ?? null;
  if (parent?.type === "variable_declarator") return field(parent, "type")?.firstNamedChild ?? null;
  let scope: Node | null = null;
  if (parent?.type === "return_statement") {
    scope = parent;
    while (scope && !isFunctionNode(scope)) scope = scope.parent;
  } else if (parent && isFunctionNode(parent)) scope = parent;
  else if (parent?.type === "parenthesized_expression" && parent.parent && isFunctionNode(parent.parent))
    scope = parent.parent;
  return scope ? (field(scope, "return_type")?.firstNamedChild ?? null) : null;
}

function taken(file: SourceFile, spread: Node, source: Node, names: readonly string[]): Edit {
  const between = file.text.slice(0, spread.startIndex).split("\n").at(-1) ?? "";
  const line = /^\s*$/.test(between) ? `,\n${between}` : ", ";
  const text = names.map((name) => `${name}: ${source.text}.${name}`).join(line);
  return textEdit(file, spread.startIndex, spread.endIndex, text);
}

/** The spread goes, with its comma and line, and with the import that nothing else needs. */
function removed(code: CodeIndex, file: SourceFile, spread: Node, source: Node): Edit[] {
  const rest = /^\s*,?[^\S\n]*\n?/.exec(file.text.slice(spread.endIndex))?.[0] ?? "";
  const before = file.text.slice(0, spread.startIndex);
  const indent = /[^\S\n]*$/.exec(before)?.[0].length ?? 0;
  const isOwnLine = /\n[^\S\n]*$/.test(before) && rest.endsWith("\n");
  const end = isOwnLine ? rest.length : (/^\s*,?\s*/.exec(file.text.slice(spread.endIndex))?.[0].length ?? 0);
  const edits = [textEdit(file, spread.startIndex - (isOwnLine ? indent : 0), spread.endIndex + end, "")];
  const root = /^[\w$]+/.exec(source.text)?.[0] ?? "";
  const uses = file.tree.rootNode.descendantsOfType("identifier").filter(({ text }) => text === root);
  const binding = code.symbolsOf(file.path)?.imports.find(({ local }) => local === root);
  const statement = binding?.node;
  const isAlone =
    statement?.type === "import_statement" && statement.descendantsOfType("import_specifier").length === 1;
  if (binding && statement && isAlone && uses.length <= 2) {
    const after =
      /^[^\S\n]*\n(?:[^\S\n]*\n(?!import))?/.exec(file.text.slice(statement.endIndex))?.[0].length ?? 0;
    edits.push(textEdit(file, statement.startIndex, statement.endIndex + after, ""));
  }
  return edits;
}
