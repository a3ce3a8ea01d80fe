import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../../code/code-index.ts";
import type { Edit } from "../../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../../code/indent.ts";
import { isFunctionNode } from "../../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf } from "../../../../code/nodes.ts";
import { textEdit } from "../../../../code/text-edit.ts";
import { FUNCTIONS } from "../../../../diagnose/origin/javascript/bindings.ts";
import { freeName } from "../names.ts";
import { statementOf, usesSemicolons } from "../statements.ts";

/** How a statement is split so that one call in it can be tried. */
interface Split {
  /** The variable that gets the value, and whether it is declared here. */
  readonly name: string;
  readonly isDeclared: boolean;
  /** Declared type, `: Filter`; empty without one. */
  readonly type: string;
  readonly expression: Node;
  after(end: string): string[];
}

/** Name that the value of a call has once it is tried; null where it cannot be tried by itself. */
export function attemptName(code: CodeIndex, file: SourceFile, call: Node): string | null {
  const statement = statementOf(call);
  return statement && (splitOf(code, file, statement, call)?.name ?? null);
}

/**
 * Puts a call under `try`, with `lines` as what is done where it throws. A declaration is tried as a whole; from another
 * statement the value is taken out, where it is always made. Null where that would change what is computed when.
 * @param lines Without indentation; a leading tab is one more level.
 */
export function attemptEdit(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  caught: string,
  lines: readonly string[],
): Edit | null {
  const statement = statementOf(call);
  const tail = statement && tailAttempt(file, statement, call, caught, lines);
  if (tail) return tail;
  const split = statement && !isWhole(call, statement) ? splitOf(code, file, statement, call) : null;
  const isReturned = statement !== null && split === null && isReturnedSometimes(call, statement, lines);
  if (!statement || !(split || isWhole(call, statement) || isReturned)) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const indent = indentOf(file, statement);
  const unit = indentUnit(file);
  const made = [
    ...(split?.isDeclared ? [`let ${split.name}${split.type}${end}`] : []),
    "try {",
    split ? `${unit}${split.name} = ${split.expression.text}${end}` : `${unit}${statement.text}`,
    `} catch${caught} {`,
    ...lines.map((one) => unit + one.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))),
    "}",
    ...(split?.after(end) ?? []),
  ];
  return textEdit(file, statement.startIndex, statement.endIndex, made.join(`\n${indent}`));
}

const GIVES_PROMISE =
  /^(?:create|insert|insertOne|insertMany|update|updateOne|upsert|save|query|execute|readFile|stat|lstat|open|readdir|access|writeFile|appendFile|mkdir|rm|unlink|rename|copyFile|fetch)$/;

/** `return readFile(path)` of an asynchronous function: what fails later is caught only where it is awaited. */
function tailAttempt(
  file: SourceFile,
  statement: Node,
  call: Node,
  caught: string,
  lines: readonly string[],
): Edit | null {
  const own = statement.type === "return_statement" ? statement.firstNamedChild : null;
  const bare = own?.type === "await_expression" ? own.firstNamedChild : own;
  if (!own || bare?.id !== call.id || !/^(?:return|throw)\b/.test(lines.at(-1) ?? "")) return null;
  const scope = ancestorOfType(call, FUNCTIONS);
  const isAsync = scope?.children.some(({ type }) => type === "async") ?? false;
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  if (!isAsync || (own.id === call.id && !GIVES_PROMISE.test(name))) return null;
  const [indent, unit] = [indentOf(file, statement), indentUnit(file)];
  const made = [
    "try {",
    `${unit}return await ${call.text}${usesSemicolons(file) ? ";" : ""}`,
    `} catch${caught} {`,
    ...lines.map((one) => unit + one.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))),
    "}",
  ];
  return textEdit(file, statement.startIndex, statement.endIndex, made.join(`\n${indent}`));
}

/** Whether a statement is nothing but the call. */
function isWhole(call: Node, statement: Node): boolean {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const bare = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  return bare?.id === call.id;
}

/**
 * `return text ? JSON.parse(text) : []`: the whole statement is tried where nothing else in it can throw, and where the
 * handler leaves the function as well.
 */
function isReturnedSometimes(call: Node, statement: Node, lines: readonly string[]): boolean {
  if (statement.type !== "return_statement" || !isDoneSometimes(call, statement)) return false;
  const others = statement
    .descendantsOfType(["call_expression", "new_expression", "await_expression"])
    .filter((node) => node.id !== call.id);
  return others.length === 0 && /^(?:return|throw)\b/.test(lines.at(-1) ?? "");
}

function splitOf(code: CodeIndex, file: SourceFile, statement: Node, call: Node): Split | null {
  if (crossesFunction(call, statement)) return null;
  const declarator = ancestorOfType(call, ["variable_declarator"], statement);
  if (declarator && declarator.parent?.id === statement.id) {
    const target = field(declarator, "name");
    const expression = field(declarator, "value");
    const declared = statement.namedChildren.filter((child) => child.type === "variable_declarator");
    if (!target || !expression || declared.length !== 1) return null;
    const type = field(declarator, "type")?.text ?? "";
    if (target.type === "identifier")
      return { name: target.text, isDeclared: true, type, expression, after: () => [] };
    const name = freeName(code, file, statement, "parsed");
    const word = /^(?:const|let|var)\b/.exec(statement.text)?.[0] ?? "const";
    // Names that are taken apart are declared after the attempt.
    return {
      name,
      isDeclared: true,
      type: "",
      expression,
      after: (end) => [`${word} ${target.text}${type} = ${name}${end}`],
    };
  }
  if (!/^(?:expression_statement|return_statement)$/.test(statement.type)) return null;
  if (isDoneSometimes(call, statement)) return null;
  const set = statement.firstNamedChild;
  if (
    set?.type === "assignment_expression" &&
    /^(?:identifier|member_expression)$/.test(field(set, "left")?.type ?? "")
  ) {
    const left = field(set, "left")?.text ?? "";
    const right = field(set, "right");
    if (right) return { name: left, isDeclared: false, type: "", expression: right, after: () => [] };
  }
  const name = freeName(code, file, statement, "parsed");
  const outer = call.parent?.type === "await_expression" ? call.parent : call;
  const from = outer.startIndex - statement.startIndex;
  const rest = statement.text.slice(0, from) + name + statement.text.slice(from + outer.text.length);
  return { name, isDeclared: true, type: "", expression: outer, after: () => [rest] };
}

/** Whether an expression is computed only in some cases, so that taking it out would compute it always. */
function isDoneSometimes(node: Node, outer: Node): boolean {
  for (let current: Node = node; current.parent && current.id !== outer.id; current = current.parent) {
    const { parent } = current;
    if (parent.type === "ternary_expression" && field(parent, "condition")?.id !== current.id) return true;
    if (
      parent.type === "binary_expression" &&
      /^(?:&&|\|\||\?\?)$/.test(field(parent, "operator")?.text ?? "") &&
      field(parent, "right")?.id === current.id
    )
      return true;
  }
  return false;
}

function crossesFunction(node: Node, outer: Node): boolean {
  for (let scope = node.parent; scope && scope.id !== outer.id; scope = scope.parent)
    if (isFunctionNode(scope)) return true;
  return false;
}
