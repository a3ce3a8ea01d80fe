import type { Node } from "web-tree-sitter";
import { dottedName, field } from "../../../code/nodes.ts";
import { type PythonCall, readCall } from "../../../code/python/calls.ts";

/** What a `raise` statement raises: a class, and what it is made of. */
export interface RaisedClass {
  readonly node: Node;
  /** The class, or the call of it. */
  readonly raised: Node;
  /** Last name of the class. */
  readonly name: string;
  /** The class as it is written there. */
  readonly written: string;
  /** Null where the class is raised without a call. */
  readonly given: PythonCall | null;
}

/** All that is raised within a part of a file by the name of its class; what is raised again, or held in a name, is left out. */
export function raisedClasses(root: Node): RaisedClass[] {
  const statements = root.type === "raise_statement" ? [root] : root.descendantsOfType("raise_statement");
  return statements.flatMap((node): RaisedClass[] => {
    const raised = node.firstNamedChild;
    const named = raised?.type === "call" ? field(raised, "function") : raised;
    const written = named && dottedName(named);
    const name = written?.split(".").at(-1);
    if (!raised || !written || !name || !/^_*[A-Z]/.test(name)) return [];
    return [{ node, raised, name, written, given: raised.type === "call" ? readCall(raised) : null }];
  });
}

/** The one text that a class is given and nothing else; null for any other. */
export function onlyText({ given }: RaisedClass): Node | null {
  const [first, ...others] = given?.positional ?? [];
  if (!given || !first || others.length > 0 || given.named.size > 0 || given.hasSplat) return null;
  return /^(?:string|concatenated_string)$/.test(first.type) ? first : null;
}
