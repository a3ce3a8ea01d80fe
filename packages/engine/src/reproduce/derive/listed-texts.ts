import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { dottedName, field, plainString } from "../../code/nodes.ts";

const MOST = 3;

/** Texts that a table of the module holds, `STATES = {"on", "off"}`, by an expression that names it; its keys for a dict. */
export function listedTexts(index: CodeIndex, path: string, named: Node): readonly string[] {
  const name = dottedName(named);
  const found = name ? index.resolve(path, name) : null;
  const value = found?.node?.type === "assignment" ? field(found.node, "right") : null;
  const list = value?.type === "call" ? (field(value, "arguments")?.firstNamedChild ?? null) : value;
  if (!list || !/^(?:set|list|tuple|dictionary)$/.test(list.type)) return [];
  return list.namedChildren
    .map((item) => (item.type === "pair" ? field(item, "key") : item))
    .flatMap((item) => (item ? (plainString(item) ?? []) : []))
    .slice(0, MOST);
}
