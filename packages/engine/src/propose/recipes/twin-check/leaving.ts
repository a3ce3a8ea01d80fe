import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType } from "../../../code/nodes.ts";
import { isOtherKind } from "../fault/return-kind.ts";
import type { Use } from "./uses.ts";

const NOT_ALWAYS = [
  "lambda",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
  "conditional_expression",
  "boolean_operator",
];
const OTHER_STATEMENTS =
  /^(?:while_statement|function_definition|class_definition|decorated_definition|try_statement)$/;

/** Whether a use is reached whenever its statement is, so that a check in front of that decides. */
export function isReached({ node }: Use, statement: Node): boolean {
  return !OTHER_STATEMENTS.test(statement.type) && ancestorOfType(node, NOT_ALWAYS, statement) === null;
}

/** Whether the function may leave there as a twin does. */
export function mayLeave(exit: Node, statement: Node, symbol: FunctionSymbol): boolean {
  if (exit.type === "continue_statement")
    return ancestorOfType(statement, ["for_statement", "while_statement"], symbol.node) !== null;
  if (exit.type !== "return_statement") return true;
  const value = exit.firstNamedChild;
  if (value) return !isOtherKind(value, symbol);
  return symbol.node
    .descendantsOfType("return_statement")
    .every((one) => one.firstNamedChild === null || one.firstNamedChild.type === "none");
}
