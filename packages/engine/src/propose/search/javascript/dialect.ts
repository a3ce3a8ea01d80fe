import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Dialect, StatementView, View } from "../view.ts";
import { callWatch } from "./call-watch.ts";
import { loopGuards } from "./loop-guards.ts";
import { javascriptWords } from "./words.ts";

const COMPARISON = /^(?:[<>]=?|[!=]==?|in|instanceof)$/;
const LOGIC = /^(?:&&|\|\||\?\?)$/;
const FUNCTIONS =
  /^(?:function_declaration|function_expression|arrow_function|method_definition|generator_function|generator_function_declaration)$/;
const BRANCHING = /^(?:if|for|for_in|while|do)_statement$/;
const BLOCKS = /^(?:statement_block|program|switch_case|switch_default)$/;

/** JavaScript and TypeScript on their syntax trees. */
export const javascriptDialect: Dialect = {
  id: "javascript",
  view,
  statement,
  isStatement: (node) => node.isNamed && node.type !== "comment" && BLOCKS.test(node.parent?.type ?? ""),
  isAlone: (node) => isArrowBody(node) || isBareBody(node) || isFurtherCase(node),
  statementsOf: (block) => block.namedChildren.filter((child) => child.type !== "comment"),
  isBlock: (node) => node.type === "statement_block",
  isFunction: (node) => FUNCTIONS.test(node.type),
  isRead,
  loopGuards,
  watch: callWatch,
  words: javascriptWords,
};

/** The `if` of an `else if`. */
function isFurtherCase(node: Node): boolean {
  return node.type === "if_statement" && node.parent?.type === "else_clause";
}

/** The only statement of a branch or a loop, without braces around it. */
function isBareBody(node: Node): boolean {
  const { parent } = node;
  if (!parent || node.type === "statement_block" || !node.isNamed) return false;
  if (parent.type === "else_clause")
    return node.type !== "if_statement" && parent.firstNamedChild?.id === node.id;
  const part = parent.type === "if_statement" ? "consequence" : "body";
  return BRANCHING.test(parent.type) && field(parent, part)?.id === node.id;
}

/** The expression that an arrow function answers with: it is read like a statement that returns. */
function isArrowBody(node: Node): boolean {
  return (
    node.parent?.type === "arrow_function" &&
    node.type !== "statement_block" &&
    field(node.parent, "body")?.id === node.id
  );
}

function view(node: Node): View | null {
  switch (node.type) {
    case "binary_expression": {
      const [left, operator, right] = [field(node, "left"), field(node, "operator"), field(node, "right")];
      if (!left || !operator || !right) return null;
      const kind = COMPARISON.test(operator.text)
        ? "compare"
        : LOGIC.test(operator.text)
          ? "logic"
          : "arithmetic";
      return { kind, left, operator, right };
    }
    case "unary_expression": {
      const operand = field(node, "argument");
      const operator = field(node, "operator")?.text;
      if (!operand || (operator !== "!" && operator !== "-")) return null;
      return operator === "!" ? { kind: "not", operand: inner(operand) } : { kind: "negative", operand };
    }
    case "call_expression":
    case "new_expression":
      return call(node);
    case "identifier":
    case "shorthand_property_identifier":
      return { kind: "name" };
    case "member_expression": {
      const [object, property] = [field(node, "object"), field(node, "property")];
      return object && property && { kind: "member", object, property };
    }
    case "subscript_expression": {
      const [object, index] = [field(node, "object"), field(node, "index")];
      return object && index && { kind: "index", object, index };
    }
    case "ternary_expression": {
      const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((name) =>
        field(node, name),
      );
      return condition && then && otherwise ? { kind: "ternary", condition, then, otherwise } : null;
    }
    case "number":
      return /^\d+$/.test(node.text) ? { kind: "integer", value: Number(node.text) } : null;
    case "string":
    case "template_string":
      return { kind: "text" };
    case "null":
    case "undefined":
      return { kind: "nothing" };
    case "true":
    case "false":
      return { kind: "truth", value: node.type === "true" };
    case "array":
    case "object":
      return { kind: "collection" };
    case "await_expression":
      return { kind: "await" };
    case "arrow_function":
    case "function_expression":
      return { kind: "lambda" };
    case "regex":
      return { kind: "pattern" };
    case "spread_element":
      return { kind: "spread" };
    default:
      return null;
  }
}

function call(node: Node): View | null {
  const callee = field(node, "function") ?? field(node, "constructor");
  const list = field(node, "arguments");
  if (!callee || list?.type !== "arguments") return null;
  const receiver = callee.type === "member_expression" ? field(callee, "object") : null;
  const name = (callee.type === "member_expression" ? field(callee, "property") : callee)?.text ?? "";
  return {
    kind: "call",
    callee,
    name,
    receiver,
    list,
    values: list.namedChildren.filter((one) => one.type !== "comment"),
  };
}

function inner(node: Node): Node {
  return node.type === "parenthesized_expression" ? (node.firstNamedChild ?? node) : node;
}

function statement(node: Node): StatementView {
  if (isArrowBody(node)) return { kind: "return", value: node };
  switch (node.type) {
    case "if_statement": {
      const [condition, body] = [field(node, "condition"), field(node, "consequence")];
      return condition && body
        ? { kind: "if", condition: inner(condition), body, otherwise: field(node, "alternative") }
        : { kind: "other" };
    }
    case "while_statement":
    case "do_statement": {
      const [condition, body] = [field(node, "condition"), field(node, "body")];
      return condition && body ? { kind: "while", condition: inner(condition), body } : { kind: "other" };
    }
    case "for_statement":
    case "for_in_statement": {
      const body = field(node, "body");
      return body
        ? { kind: "for", target: field(node, "left"), iterable: field(node, "right"), body }
        : { kind: "other" };
    }
    case "return_statement":
      return { kind: "return", value: node.firstNamedChild };
    case "throw_statement":
      return { kind: "raise" };
    case "break_statement":
      return { kind: "break" };
    case "continue_statement":
      return { kind: "continue" };
    case "lexical_declaration":
    case "variable_declaration": {
      const only = node.namedChildCount === 1 ? node.firstNamedChild : null;
      const [target, value] = only ? [field(only, "name"), field(only, "value")] : [];
      return target && value ? { kind: "assign", target, operator: null, value } : { kind: "other" };
    }
    case "expression_statement":
      return expressionStatement(node);
    default:
      return { kind: "other" };
  }
}

function expressionStatement(node: Node): StatementView {
  const expression = node.firstNamedChild;
  if (!expression) return { kind: "other" };
  const [target, value] = [field(expression, "left"), field(expression, "right")];
  if (!/assignment_expression$/.test(expression.type) || !target || !value)
    return { kind: "expression", expression };
  const operator =
    field(expression, "operator") ?? expression.children.find((child) => child.type === "=") ?? null;
  return { kind: "assign", target, operator, value };
}

function isRead(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (node.type === "shorthand_property_identifier") return false;
  switch (parent.type) {
    case "member_expression":
      return field(parent, "object")?.id === node.id;
    case "assignment_expression":
    case "augmented_assignment_expression":
    case "for_in_statement":
      return field(parent, "left")?.id !== node.id;
    case "variable_declarator":
      return field(parent, "value")?.id === node.id;
    case "pair":
      return field(parent, "value")?.id === node.id;
    case "formal_parameters":
    case "required_parameter":
    case "optional_parameter":
    case "function_declaration":
    case "class_declaration":
    case "array_pattern":
    case "object_pattern":
    case "update_expression":
    case "labeled_statement":
      return false;
    case "arrow_function":
      return field(parent, "body")?.id === node.id;
    case "assignment_pattern":
      return field(parent, "right")?.id === node.id;
    default:
      return !/type/.test(parent.type);
  }
}
