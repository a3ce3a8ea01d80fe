import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { dottedName, field } from "../../../code/nodes.ts";

/** A result of a function that is a number where all its others are BigInts. */
export interface OddReturn {
  readonly file: SourceFile;
  /** The expression that is returned. */
  readonly value: Node;
}

/** Null where the call is of no function of the project, or its results do not tell of which kind they are meant to be. */
export function oddReturn(code: CodeIndex, path: string, call: Node): OddReturn | null {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const dotted = callee && dottedName(callee);
  const made = dotted ? code.resolve(path, dotted) : null;
  const file = made && code.file(made.path);
  const definition = made?.node && functionIn(made.node);
  if (!file || !definition) return null;
  const values = definition
    .descendantsOfType("return_statement")
    .filter((exit) => functionAround(exit)?.id === definition.id)
    .map((exit) => exit.firstNamedChild);
  if (values.length < 2) return null;
  const [odd, ...others] = values.filter((value) => !value || !isBigint(value));
  return odd && others.length === 0 && isWholeNumber(odd) ? { file, value: odd } : null;
}

function isBigint({ text }: Node): boolean {
  return /^-?\d+n$|^BigInt\(/.test(text);
}

/** A product or sum, of which a BigInt can be made: a quotient may have a fraction, which none has. */
function isWholeNumber(value: Node): boolean {
  if (value.type === "number") return /^\d+$/.test(value.text);
  const operators = [value, ...value.descendantsOfType("binary_expression")].map(
    (node) => field(node, "operator")?.text ?? "+",
  );
  return (
    value.type === "binary_expression" &&
    operators.every((operator) => /^[-+*]$/.test(operator)) &&
    !/\dn\b|BigInt|\d\.\d/.test(value.text)
  );
}

function functionIn(node: Node): Node | null {
  if (isFunctionNode(node)) return node;
  const value = field(node, "value") ?? field(node, "right");
  return value && isFunctionNode(value) ? value : null;
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}
