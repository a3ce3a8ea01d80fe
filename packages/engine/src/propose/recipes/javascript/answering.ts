import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode, parameterNames, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, dottedName, field, lastNameOf } from "../../../code/nodes.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode, usesSemicolons } from "./statements.ts";

const ENDS = /^(?:json|send|end|sendStatus|redirect|render|sendFile|jsonp|download)$/;
const DEEPEST = 3;

/**
 * The call by which a statement answers the request: `res.status(404).json(…)`, `next(error)`, or a function of the house
 * that gets the answer and always uses it, `notFound(res, "Order")`. Null for other statements.
 */
export function answerOf(code: CodeIndex, path: string, statement: Node, handler: WebHandler): Node | null {
  const [first] = statement.type === "expression_statement" ? statement.namedChildren : [];
  const call = first?.type === "await_expression" ? first.firstNamedChild : first;
  return call?.type === "call_expression" && answeringCall(code, path, call, handler) ? call : null;
}

/** Whether a call answers the request, wherever it stands. */
export function answeringCall(code: CodeIndex, path: string, call: Node, handler: WebHandler): boolean {
  // What is handed on is answered: by the error handler, or by the handler that it is meant for.
  if (handler.next !== null && field(call, "function")?.text === handler.next) return true;
  return handler.response !== null && answersWith(code, path, call, handler.response, 0);
}

function answersWith(code: CodeIndex, path: string, call: Node, response: string, depth: number): boolean {
  const callee = field(call, "function");
  if (!callee) return false;
  const name = lastNameOf(callee) ?? "";
  if (callee.type === "member_expression" && ENDS.test(name) && rootOf(callee) === response) return true;
  const given = (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const at = given.findIndex((argument) => argument.type === "identifier" && argument.text === response);
  if (at < 0 || depth >= DEEPEST) return false;
  const made = definitionOf(code, path, callee);
  const parameter = made ? parameterNames(made.node)[at] : null;
  return made !== null && typeof parameter === "string" && alwaysAnswers(code, made, parameter, depth + 1);
}

/** `res` of `res.status(404).json`. */
function rootOf(node: Node): string | null {
  let current: Node | null = node;
  while (current?.type === "member_expression" || current?.type === "call_expression")
    current = field(current, current.type === "member_expression" ? "object" : "function");
  return current?.type === "identifier" ? current.text : null;
}

interface Definition {
  readonly path: string;
  readonly node: Node;
}

/** The function that a callee names: one that is imported or stands in the file, else the only one of that name. */
function definitionOf(code: CodeIndex, path: string, callee: Node): Definition | null {
  const dotted = dottedName(callee);
  const resolved = dotted ? code.resolve(path, dotted) : null;
  const node = resolved?.node ? functionIn(resolved.node) : null;
  if (resolved && node) return { path: resolved.path, node };
  const [only, ...others] = code.functionsNamed(lastNameOf(callee) ?? "");
  return only && others.length === 0 ? only : null;
}

function functionIn(node: Node): Node | null {
  if (isFunctionNode(node)) return node;
  const value = field(node, "value") ?? field(node, "right");
  return value && isFunctionNode(value) ? value : null;
}

function isAnswering(
  code: CodeIndex,
  path: string,
  value: Node | null,
  response: string,
  depth: number,
): boolean {
  const call = value?.type === "await_expression" ? value.firstNamedChild : value;
  return call?.type === "call_expression" && answersWith(code, path, call, response, depth);
}

/** Whether a function within a handler always answers the request, or hands it on. */
export function answers(code: CodeIndex, path: string, definition: Node, handler: WebHandler): boolean {
  const { response, next } = handler;
  const body = field(definition, "body");
  const isHandedOn = (node: Node | null | undefined) =>
    next !== null && node?.type === "call_expression" && field(node, "function")?.text === next;
  const last = body?.type === "statement_block" ? body.namedChildren.at(-1)?.firstNamedChild : body;
  if (isHandedOn(last)) return definition.descendantsOfType("return_statement").length <= 1;
  return response !== null && alwaysAnswers(code, { path, node: definition }, response, 0);
}

/** Whether every way through a function answers: by a statement of its own body, under no condition. */
function alwaysAnswers(
  code: CodeIndex,
  { path, node }: Definition,
  response: string,
  depth: number,
): boolean {
  const body = field(node, "body");
  const statements = body?.type === "statement_block" ? body.namedChildren : body ? [body] : [];
  for (const statement of statements) {
    const [first] = /^(?:expression|return)_statement$/.test(statement.type)
      ? statement.namedChildren
      : [statement];
    const call = first?.type === "await_expression" ? first.firstNamedChild : first;
    if (call?.type === "call_expression" && answersWith(code, path, call, response, depth)) return true;
    // Who may leave earlier has answered where what it leaves with is an answer.
    const exits = statement.descendantsOfType("return_statement");
    if (!exits.every((exit) => isAnswering(code, path, exit.firstNamedChild, response, depth))) return false;
  }
  return false;
}

/**
 * The function ends with this answer: `return res.json(…)`, or a bare `return` behind it where that is how the file leaves
 * after an answer, or where types forbid to return one.
 */
export function endsWith(
  file: SourceFile,
  statement: Node,
  code: CodeIndex,
  handler: WebHandler,
): CandidateEdit {
  const inner = statement.firstNamedChild ?? statement;
  if (!leavesBare(file, statement, code, handler))
    return { ...replaceNode(file, inner, `return ${inner.text}`), part: "fix" };
  const end = usesSemicolons(file) ? ";" : "";
  const indent = indentOf(file, statement);
  if (!/^(?:if_statement|else_clause)$/.test(statement.parent?.type ?? ""))
    return { ...replaceNode(file, statement, `${statement.text}\n${indent}return${end}`), part: "fix" };
  const outer = indentOf(file, statement.parent ?? statement);
  const lines = [
    `{`,
    `${outer}${indentUnit(file)}${statement.text}`,
    `${outer}${indentUnit(file)}return${end}`,
  ];
  return { ...replaceNode(file, statement, `${lines.join("\n")}\n${outer}}`), part: "fix" };
}

function leavesBare(file: SourceFile, statement: Node, code: CodeIndex, handler: WebHandler): boolean {
  const around = ancestorOfType(statement, [
    "arrow_function",
    "function_expression",
    "function_declaration",
    "method_definition",
  ]);
  const declared = around ? field(around, "return_type")?.text : undefined;
  if (declared !== undefined) return /\bvoid\b/.test(declared);
  let bare = 0;
  let returned = 0;
  for (const exit of file.tree.rootNode.descendantsOfType("return_statement")) {
    const value = exit.firstNamedChild;
    if (value && value.type !== "comment") {
      const call = value.type === "await_expression" ? value.firstNamedChild : value;
      const response = handler.response ?? "";
      if (call?.type === "call_expression" && answersWith(code, file.path, call, response, 0)) returned += 1;
      continue;
    }
    const before = exit.previousNamedSibling;
    if (before && answerOf(code, file.path, before, handler)) bare += 1;
  }
  if (bare !== returned) return bare > returned;
  return file.language === "typescript" && handler.framework === "express";
}
