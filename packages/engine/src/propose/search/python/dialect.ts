import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Dialect, Link, StatementView, View } from "../view.ts";
import { loopGuards } from "./loop-guards.ts";
import { pythonWords } from "./words.ts";

const BINARY = {
  comparison_operator: "compare",
  boolean_operator: "logic",
  binary_operator: "arithmetic",
} as const;
const COMPREHENSIONS =
  /^(?:list_comprehension|set_comprehension|dictionary_comprehension|generator_expression)$/;
const COLLECTIONS = /^(?:list|tuple|set|dictionary|expression_list)$/;

/** Python on its syntax trees. */
export const pythonDialect: Dialect = {
  id: "python",
  view,
  statement,
  isStatement: (node) =>
    node.isNamed && /^(?:block|module)$/.test(node.parent?.type ?? "") && node.type !== "comment",
  statementsOf: (block) => block.namedChildren.filter((child) => child.type !== "comment"),
  isAlone: (node) => node.type === "elif_clause",
  isBlock: (node) => node.type === "block",
  isFunction: (node) => node.type === "function_definition",
  isRead,
  loopGuards,
  watch: () => [],
  words: pythonWords,
};

function view(node: Node): View | null {
  switch (node.type) {
    case "comparison_operator":
    case "boolean_operator":
    case "binary_operator":
      return binary(node, BINARY[node.type]);
    case "not_operator": {
      const operand = field(node, "argument");
      return operand && { kind: "not", operand };
    }
    case "unary_operator": {
      const operand = field(node, "argument");
      return operand && field(node, "operator")?.text === "-" ? { kind: "negative", operand } : null;
    }
    case "call":
      return call(node);
    case "identifier":
      return { kind: "name" };
    case "attribute": {
      const [object, property] = [field(node, "object"), field(node, "attribute")];
      return object && property && { kind: "member", object, property };
    }
    case "subscript": {
      const [object, index] = [field(node, "value"), field(node, "subscript")];
      return object && index && { kind: "index", object, index };
    }
    case "slice":
      return slice(node);
    case "integer":
      return /^\d+$/.test(node.text) ? { kind: "integer", value: Number(node.text) } : null;
    case "string":
      return { kind: "text" };
    case "none":
      return { kind: "nothing" };
    case "true":
    case "false":
      return { kind: "truth", value: node.type === "true" };
    case "await":
      return { kind: "await" };
    case "lambda":
      return { kind: "lambda" };
    case "list_splat":
      return { kind: "spread" };
    case "conditional_expression": {
      const [then, condition, otherwise] = node.namedChildren;
      return then && condition && otherwise ? { kind: "ternary", condition, then, otherwise } : null;
    }
    default:
      if (COMPREHENSIONS.test(node.type)) return { kind: "comprehension" };
      return COLLECTIONS.test(node.type) ? { kind: "collection" } : null;
  }
}

function binary(node: Node, kind: "compare" | "logic" | "arithmetic"): View | null {
  if (kind === "compare" && node.namedChildCount > 2) return chain(node);
  const operands = node.namedChildren.filter((child) => child.type !== "comment");
  const left = operands[0];
  const right = operands.at(-1);
  const operator = field(node, "operator") ?? node.children.find((child) => !child.isNamed) ?? null;
  return left && right && operator ? { kind, left, operator, right } : null;
}

function chain(node: Node): View {
  const parts = node.children.filter((child) => child.type !== "comment");
  const links: Link[] = [];
  for (const [at, operator] of parts.entries()) {
    const [left, right] = [parts[at - 1], parts[at + 1]];
    if (!operator.isNamed && left && right) links.push({ left, operator, right });
  }
  return { kind: "chain", links };
}

function call(node: Node): View | null {
  const [callee, list] = [field(node, "function"), field(node, "arguments")];
  if (!callee || !list) return null;
  // `any(… for …)`: the only argument has no brackets of its own.
  const isAlone = list.type === "generator_expression";
  if (!isAlone && list.type !== "argument_list") return null;
  const receiver = callee.type === "attribute" ? field(callee, "object") : null;
  const name = (callee.type === "attribute" ? field(callee, "attribute") : callee)?.text ?? "";
  return {
    kind: "call",
    callee,
    name,
    receiver,
    list,
    values: isAlone ? [list] : list.namedChildren.filter((one) => one.type !== "comment"),
  };
}

function slice(node: Node): View {
  const parts: (Node | null)[] = [null, null, null];
  let at = 0;
  for (const child of node.children) {
    if (child.type === ":") at += 1;
    else parts[at] = child;
  }
  const [lower = null, upper = null, step = null] = parts;
  return { kind: "slice", lower, upper, step };
}

function statement(node: Node): StatementView {
  switch (node.type) {
    case "if_statement":
    case "elif_clause": {
      const [condition, body] = [field(node, "condition"), field(node, "consequence")];
      return condition && body
        ? { kind: "if", condition, body, otherwise: field(node, "alternative") }
        : { kind: "other" };
    }
    case "while_statement": {
      const [condition, body] = [field(node, "condition"), field(node, "body")];
      return condition && body ? { kind: "while", condition, body } : { kind: "other" };
    }
    case "for_statement": {
      const body = field(node, "body");
      return body
        ? { kind: "for", target: field(node, "left"), iterable: field(node, "right"), body }
        : { kind: "other" };
    }
    case "return_statement":
      return { kind: "return", value: node.firstNamedChild };
    case "raise_statement":
      return { kind: "raise" };
    case "break_statement":
      return { kind: "break" };
    case "continue_statement":
      return { kind: "continue" };
    case "expression_statement":
      return expressionStatement(node);
    default:
      return { kind: "other" };
  }
}

function expressionStatement(node: Node): StatementView {
  const inner = node.firstNamedChild;
  if (!inner) return { kind: "other" };
  if (inner.type !== "assignment" && inner.type !== "augmented_assignment")
    return { kind: "expression", expression: inner };
  const [target, value] = [field(inner, "left"), field(inner, "right")];
  if (!target || !value) return { kind: "other" };
  const operator = field(inner, "operator") ?? inner.children.find((child) => child.type === "=") ?? null;
  return { kind: "assign", target, operator, value };
}

function isRead(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  switch (parent.type) {
    case "attribute":
      return field(parent, "object")?.id === node.id;
    case "keyword_argument":
      return field(parent, "value")?.id === node.id;
    case "assignment":
      return field(parent, "left")?.id !== node.id;
    case "for_statement":
    case "for_in_clause":
      return field(parent, "left")?.id !== node.id;
    case "parameters":
    case "lambda_parameters":
    case "default_parameter":
    case "typed_parameter":
    case "typed_default_parameter":
    case "function_definition":
    case "class_definition":
    case "pattern_list":
    case "tuple_pattern":
    case "global_statement":
    case "nonlocal_statement":
    case "type":
    case "as_pattern_target":
      return false;
    default:
      return true;
  }
}
