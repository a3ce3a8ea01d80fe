import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parametersOf as pythonParameters } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { namesAt as namesOfPython } from "../edits/names.ts";
import { statementOf as statementOfPython } from "../edits/statements.ts";
import type { OwnFault } from "../fault/own-fault.ts";
import { namesAt as namesOfNode, parameterBindings } from "../javascript/names.ts";
import { statementOf as statementOfNode } from "../javascript/statements.ts";
import type { Patch } from "../recipe.ts";

/** An error as both languages see it. */
export interface Sight {
  readonly investigation: Investigation;
  readonly code: CodeIndex;
  readonly fault: OwnFault;
  readonly language: "python" | "node";
}

/** A change that makes the odd side like the rest. */
export interface Odd {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly basis: Patch["basis"];
  readonly name: string;
  readonly sentence: string;
  readonly place: { readonly path: string; readonly line: number };
}

export type Look = (sight: Sight) => readonly Odd[];

/** Names that are bound where a node stands. */
export function namesAround(code: CodeIndex, file: SourceFile, node: Node): ReadonlySet<string> {
  const isPython = file.language === "python";
  const found = new Set<string>();
  let inner: Node | null = node;
  let statement: Node | null = null;
  // `(req) => audit.record(req.user)` has no statement of its own, but names.
  while (inner && !statement) {
    statement = isPython ? statementOfPython(inner) : statementOfNode(inner);
    const around: Node | null = functionAround(inner);
    const isWithin: boolean = around !== null && (!statement || isInside(around, statement));
    if (around && isWithin)
      for (const name of isPython
        ? pythonParameters(around).map((one) => one.name)
        : parameterBindings(around))
        found.add(name);
    inner = around;
  }
  const bound = statement
    ? isPython
      ? namesOfPython(code, file, statement)
      : namesOfNode(code, file, statement)
    : [];
  return new Set([...found, ...bound]);
}

const FUNCTION_TYPES =
  /^(?:function_definition|lambda|function_declaration|function_expression|arrow_function|method_definition|generator_function|generator_function_declaration)$/;

/** The innermost function around a node. */
export function functionAround(node: Node): Node | null {
  for (let at = node.parent; at; at = at.parent) if (FUNCTION_TYPES.test(at.type)) return at;
  return null;
}

export function isInside(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
