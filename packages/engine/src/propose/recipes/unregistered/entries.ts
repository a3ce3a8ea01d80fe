import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { statementOf } from "../edits/statements.ts";

/** Something that stands in a table under a key, and how it came there. */
export interface Entry {
  readonly file: SourceFile;
  /** The text of the key where it is written. */
  readonly keyNode: Node;
  readonly key: string;
  /** Name of the function or class. */
  readonly name: string;
  readonly form: "decorator" | "call" | "assignment" | "pair";
  /** The decorator, the statement or the pair. */
  readonly node: Node;
}

/** What the project puts into a table: by decorators, by calls, by assignments, and where the table is written. */
export function entriesOf(code: CodeIndex, path: string, table: string): Entry[] {
  const home = code.resolve(path, table);
  const own = home && code.file(home.path);
  const name = table.split(".").at(-1) ?? table;
  if (own?.language !== "python" || own.isTest || home?.node?.type !== "assignment") return [];
  const value = field(home.node, "right");
  const pairs = value?.type === "dictionary" ? value.namedChildren.flatMap((pair) => pairOf(own, pair)) : [];
  const files = [...new Set([own.path, ...code.naming(name)])].flatMap((one) => code.file(one) ?? []);
  const assigned = files
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => assignedIn(file, name));
  return [...pairs, ...assigned, ...registrarsOf(own, name).flatMap((one) => registeredBy(code, one))];
}

function pairOf(file: SourceFile, pair: Node): Entry[] {
  const [keyNode, value] = [field(pair, "key"), field(pair, "value")];
  const key = keyNode && plainString(keyNode);
  return keyNode && key && value?.type === "identifier"
    ? [{ file, keyNode, key, name: value.text, form: "pair", node: pair }]
    : [];
}

/** `EXPORTERS["csv"] = to_csv` */
function assignedIn(file: SourceFile, table: string): Entry[] {
  return file.tree.rootNode.descendantsOfType("assignment").flatMap((node): Entry[] => {
    const [left, right] = [field(node, "left"), field(node, "right")];
    if (left?.type !== "subscript" || lastNameOf(field(left, "value") ?? left) !== table) return [];
    const keyNode = field(left, "subscript");
    const key = keyNode && plainString(keyNode);
    const statement = statementOf(node);
    return keyNode && key && statement && right?.type === "identifier"
      ? [{ file, keyNode, key, name: right.text, form: "assignment", node: statement }]
      : [];
  });
}

/** The functions that put what they are given under a key that they are given: `def register(name): …`. */
function registrarsOf(file: SourceFile, table: string): string[] {
  const found = file.tree.rootNode.descendantsOfType("assignment").flatMap((node) => {
    const left = field(node, "left");
    const isOwn = left?.type === "subscript" && lastNameOf(field(left, "value") ?? left) === table;
    if (!isOwn || field(left, "subscript")?.type !== "identifier") return [];
    const around: string[] = [];
    for (let one: Node | null = node; one; one = one.parent)
      if (one.type === "function_definition") around.push(field(one, "name")?.text ?? "");
    return around.at(-1) ?? [];
  });
  return [...new Set(found)];
}

function registeredBy(code: CodeIndex, registrar: string): Entry[] {
  return code.callsOf(registrar).flatMap(({ path, node }): Entry[] => {
    const file = code.file(path);
    const { positional } = readCall(node);
    const keyNode = positional.find((given) => plainString(given) !== null);
    const key = keyNode && plainString(keyNode);
    if (!file || file.isTest || !keyNode || !key) return [];
    if (node.parent?.type === "decorator") {
      const definition = node.parent.parent && field(node.parent.parent, "definition");
      const name = definition && field(definition, "name")?.text;
      return name ? [{ file, keyNode, key, name, form: "decorator", node: node.parent }] : [];
    }
    const given = positional.find(({ type }) => type === "identifier");
    const statement = statementOf(node);
    return given && statement && statement.firstNamedChild?.id === node.id
      ? [{ file, keyNode, key, name: given.text, form: "call", node: statement }]
      : [];
  });
}
