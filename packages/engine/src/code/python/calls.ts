import type { Node } from "web-tree-sitter";
import { dottedName, field, startLineOf } from "../nodes.ts";

/** A call expression and its arguments. */
export interface PythonCall {
  readonly node: Node;
  readonly line: number;
  /** `jwt.decode`; null when the callee is no chain of plain names. */
  readonly callee: string | null;
  /** Receiver of a method call: the node before the last dot. */
  readonly receiver: Node | null;
  readonly positional: readonly Node[];
  readonly named: ReadonlyMap<string, Node>;
  /** Whether `*args` or `**kwargs` hides further arguments. */
  readonly hasSplat: boolean;
}

/** All calls inside a node, in order, nested ones and those in nested functions included. */
export function callsIn(root: Node): PythonCall[] {
  return root.descendantsOfType("call").map(readCall);
}

/** Reads a node of type `call`. */
export function readCall(node: Node): PythonCall {
  const callee = field(node, "function");
  const list = field(node, "arguments");
  const positional: Node[] = [];
  const named = new Map<string, Node>();
  let hasSplat = false;
  // `sum(x for x in y)` has the generator in place of the list.
  const items = list?.type === "argument_list" ? list.namedChildren : list ? [list] : [];
  for (const item of items) {
    if (item.type === "comment") continue;
    if (item.type === "list_splat" || item.type === "dictionary_splat") hasSplat = true;
    else if (item.type === "keyword_argument") {
      const name = field(item, "name");
      const value = field(item, "value");
      if (name && value) named.set(name.text, value);
    } else positional.push(item);
  }
  return {
    node,
    line: startLineOf(node),
    callee: callee ? dottedName(callee) : null,
    receiver: callee?.type === "attribute" ? field(callee, "object") : null,
    positional,
    named,
    hasSplat,
  };
}

/** The argument that a parameter gets by its name, or by its place counted from 0; null when neither is there. */
export function argument(call: PythonCall, name: string, position: number | null): Node | null {
  return call.named.get(name) ?? (position === null ? null : (call.positional[position] ?? null));
}
