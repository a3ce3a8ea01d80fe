import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";

const MOST_KIN = 8;
const SHORTEST = 2;

/**
 * Paths that ask for the other records of the project where a test asks for one of them: `/boats/B-2/papers` for
 * `/boats/B-1/papers`, where both are written as keys of one Map, of one object, or as ids of one list.
 */
export function kinPaths(files: readonly SourceFile[], path: string): string[] {
  const parts = path.split("/");
  const found = parts.flatMap((part, at) =>
    part.length < SHORTEST && !/^\d+$/.test(part)
      ? []
      : kinOf(files, decoded(part)).map((other) => parts.with(at, encodeURIComponent(other)).join("/")),
  );
  return [...new Set(found)].filter((other) => other !== path);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Other keys of the collection in whose literal a text or number is a key. */
function kinOf(files: readonly SourceFile[], key: string): string[] {
  for (const file of files) {
    if (!file.text.includes(key)) continue;
    const nodes = file.tree.rootNode
      .descendantsOfType(["string", "number", "property_identifier"])
      .filter((node) => textOf(node) === key);
    for (const node of nodes) {
      const kin = keysBeside(node).filter((other) => other !== key);
      if (kin.length > 0) return [...new Set(kin)].slice(0, MOST_KIN);
    }
  }
  return [];
}

function keysBeside(node: Node): string[] {
  const { parent } = node;
  // `new Map([["a", …], ["b", …]])`
  if (parent?.type === "array" && parent.firstNamedChild?.id === node.id && parent.parent?.type === "array")
    return parent.parent.namedChildren.flatMap((entry) =>
      entry.type === "array" && entry.namedChildCount === 2 ? keyText(entry.firstNamedChild) : [],
    );
  if (parent?.type !== "pair") return [];
  const object = parent.parent;
  // `{ a: { … }, b: { … } }`
  if (field(parent, "key")?.id === node.id && field(parent, "value")?.type === "object")
    return (object?.namedChildren ?? []).flatMap((entry) => keyText(field(entry, "key")));
  // `[{ id: "a" }, { id: "b" }]`
  const name = field(parent, "key")?.text;
  if (field(parent, "value")?.id !== node.id || object?.parent?.type !== "array") return [];
  return object.parent.namedChildren.flatMap((one) =>
    one.namedChildren
      .filter((entry) => field(entry, "key")?.text === name)
      .flatMap((entry) => keyText(field(entry, "value"))),
  );
}

function keyText(node: Node | null): string[] {
  const text = node && textOf(node);
  return text === null || text === "" ? [] : [text];
}

function textOf(node: Node): string | null {
  return /^(?:number|property_identifier)$/.test(node.type) ? node.text : plainString(node);
}
