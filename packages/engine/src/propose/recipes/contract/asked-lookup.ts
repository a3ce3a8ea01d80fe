import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { CandidateEdit } from "../../candidate.ts";

/** A lookup by a parameter of its function that found nothing. */
export interface Lookup {
  /** The parameter, and the expression of it that was looked for. */
  readonly parameter: string;
  /** What was asked: a table, `COUNTRIES`, what was called, `gazetteer.search`, or the pattern of a text, `LINE.match`. */
  readonly source: string;
  readonly kind: "table" | "call" | "pattern";
  /** Name of the function that looks. */
  readonly function: string;
  /** The edits that put a check in front of what fails, given the statement of the check. */
  readonly guarded: (raise: string) => readonly CandidateEdit[] | null;
  readonly statement: Node;
}

/** The parameter of which an expression is another form: `country`, `country.upper()`, `str(number)`, `order.origin`. */
export function parameterOf(symbol: FunctionSymbol, node: Node): string | null {
  const root = rootOf(node);
  return root !== null &&
    !/^(?:self|cls)$/.test(root) &&
    parametersOf(symbol.node).some(({ name }) => name === root)
    ? root
    : null;
}

export function rootOf(node: Node): string | null {
  switch (node.type) {
    case "identifier":
      return node.text;
    case "attribute": {
      const object = field(node, "object");
      return object && rootOf(object);
    }
    case "call": {
      const callee = field(node, "function");
      const { positional, named } = readCall(node);
      if (callee?.type === "attribute" && positional.length + named.size === 0)
        return /^(?:upper|lower|strip|casefold|title|isoformat)$/.test(field(callee, "attribute")?.text ?? "")
          ? rootOf(callee)
          : null;
      const [only] = positional;
      return /^(?:str|int)$/.test(callee?.text ?? "") && only && positional.length === 1
        ? rootOf(only)
        : null;
    }
    default:
      return null;
  }
}
