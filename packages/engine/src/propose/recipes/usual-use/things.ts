import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import {
  bare,
  calledBy,
  isAlike,
  isBinding,
  isCall,
  lastName,
  type Piece,
  partOf,
  scopeOf,
} from "./syntax.ts";

/** What an expression is about, in words that mean the same everywhere: a call of one function, a part or variable of one name. */
export interface Thing {
  readonly kind: "call" | "name";
  readonly name: string;
  /** What it is asked of: `req` of `req.id`, `shows` of `shows.get(id)`; empty where nothing tells. */
  readonly owner: string;
}

const MOST_FILES = 60;
const MOST_USES = 120;

export function thingOf(node: Node): Thing | null {
  const plain = bare(node);
  const part = partOf(plain);
  if (part) return { kind: "name", name: part.name, owner: lastName(part.object) };
  if (isCall(plain)) {
    const callee = calledBy(plain);
    const object = callee && field(callee, "object");
    const name = callee ? lastName(callee) : "";
    return name === "" ? null : { kind: "call", name, owner: object ? lastName(object) : "" };
  }
  if (plain.type !== "identifier" || isBinding(plain)) return null;
  const value = boundTo(plain);
  const alias = value && partOf(bare(value));
  if (alias) return { kind: "name", name: alias.name, owner: lastName(alias.object) };
  return { kind: "name", name: plain.text, owner: "" };
}

/** What the one declaration of a local name gives it. */
export function boundTo(identifier: Node): Node | null {
  const scope = scopeOf(identifier);
  const all = (scope?.descendantsOfType(["variable_declarator", "assignment"]) ?? []).filter(
    (one) => (field(one, "name") ?? field(one, "left"))?.text === identifier.text,
  );
  const [only, ...others] = all;
  return only && others.length === 0 ? (field(only, "value") ?? field(only, "right")) : null;
}

/** All other uses of the same thing outside of the tests. */
export function usesOf(code: CodeIndex, own: Piece): Piece[] {
  const thing = thingOf(own.node);
  if (!thing || thing.name.length < 2) return [];
  const files = code
    .naming(thing.name)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && isAlike(file, own.file));
  return files
    .flatMap((file) => leavesNamed(file, thing.name).flatMap((leaf) => useAt(code, own, thing, file, leaf)))
    .slice(0, MOST_USES);
}

export function leavesNamed(file: SourceFile, name: string): Node[] {
  const found: Node[] = [];
  for (let at = file.text.indexOf(name); at >= 0; at = file.text.indexOf(name, at + name.length)) {
    const leaf = file.tree.rootNode.descendantForIndex(at, at + name.length);
    if (leaf?.startIndex === at && leaf.endIndex === at + name.length) found.push(leaf);
  }
  return found;
}

function useAt(code: CodeIndex, own: Piece, thing: Thing, file: SourceFile, leaf: Node): Piece[] {
  const node = expressionOf(leaf);
  if (!node || overlaps(own, { file, node })) return [];
  const theirs = thingOf(node);
  if (theirs?.kind !== thing.kind || theirs.name !== thing.name) return [];
  if (theirs.owner !== "" && thing.owner !== "" && theirs.owner !== thing.owner) return [];
  if (thing.kind === "call") {
    if (theirs.owner !== thing.owner) return [];
    // A plain name is the same function only where it comes from the same place.
    const [here, there] = [
      code.resolve(own.file.path, thing.owner || thing.name),
      code.resolve(file.path, theirs.owner || theirs.name),
    ];
    if (here?.path !== there?.path || here?.name !== there?.name) return [];
  }
  return [{ file, node }];
}

/** The expression that a name is the point of. */
function expressionOf(leaf: Node): Node | null {
  let node: Node | null = leaf;
  if (/^string_(?:content|fragment)$/.test(node.type)) node = node.parent;
  const parent: Node | null = node?.parent ?? null;
  if (!node || !parent) return null;
  if (node.type === "string") {
    if (partOf(parent)) return parent;
    const call = /^arguments$|^argument_list$/.test(parent.type) ? parent.parent : null;
    return call && partOf(call) ? call : null;
  }
  if (
    /^(?:member_expression|attribute)$/.test(parent.type) &&
    (field(parent, "property") ?? field(parent, "attribute"))?.id === node.id
  )
    node = parent;
  else if (node.type !== "identifier" || isBinding(node)) return null;
  const call: Node | null = node.parent;
  return call && isCall(call) && calledBy(call)?.id === node.id ? call : node;
}

function overlaps(left: Piece, right: Piece): boolean {
  return (
    left.file.path === right.file.path &&
    left.node.startIndex < right.node.endIndex &&
    right.node.startIndex < left.node.endIndex
  );
}
