import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { dottedName, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { argumentOf } from "./library-calls.ts";
import { blockOf } from "./verify-site.ts";

/** How the project tells a caller that a token is refused: the call that carries status, detail and headers. */
export interface Answer {
  readonly kind: "raise" | "return" | "abort";
  /** The whole statement in the clause. */
  readonly statement: Node;
  /** The call that makes the answer; null for `return None` and for what could not be followed. */
  readonly call: Node | null;
  /** File in which the call stands: a shared exception may be made elsewhere. */
  readonly file: SourceFile;
  /** Name of the variable that holds the answer, where it is made before it is raised. */
  readonly variable: string | null;
  readonly style: AnswerStyle;
  /** Status as a number, where it can be read off. */
  readonly status: number | null;
  readonly detail: Node | null;
  /** The detail's text, where it is a plain literal. */
  readonly detailText: string | null;
  readonly headers: Node | null;
  /** Whether the answer names the scheme, as RFC 6750 asks; null where the code does not show it. */
  readonly challenges: boolean | null;
}

/** `http`: HTTPException of Starlette's kind; `werkzeug`: `abort` and its exceptions; `response`: a response is returned; `own`: a class or function of the project. */
export type AnswerStyle = "http" | "werkzeug" | "response" | "own";

const DETAIL_KEYWORDS = ["detail", "description", "message", "msg", "error_description", "reason", "content"];
const MESSAGE_KEYS = ["message", "msg", "detail", "description", "error_description", "reason", "error"];

/** The answer that a clause or another block ends with; the first nested one when it does not end with one. */
export function answerOfClause(code: CodeIndex, file: SourceFile, clause: Node): Answer | null {
  const block = blockOf(clause);
  if (!block) return null;
  const own = block.namedChildren.toReversed().flatMap((statement) => answerOf(code, file, statement) ?? []);
  if (own[0]) return own[0];
  const nested = block.descendantsOfType(["raise_statement", "return_statement", "expression_statement"]);
  return nested.flatMap((statement) => answerOf(code, file, statement) ?? [])[0] ?? null;
}

/** Reads a `raise`, `return` or `abort(…)` statement as an answer; null for anything else. */
export function answerOf(code: CodeIndex, file: SourceFile, statement: Node): Answer | null {
  if (statement.type === "expression_statement") {
    const call = statement.firstNamedChild;
    const name = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
    return call && name === "abort" ? describe(code, "abort", statement, call, file, null) : null;
  }
  if (statement.type === "return_statement") {
    const value = statement.firstNamedChild;
    const first = value?.type === "expression_list" ? value.firstNamedChild : value;
    if (!first || first.type === "none") return describe(code, "return", statement, null, file, null);
    return first.type === "call" ? describe(code, "return", statement, first, file, null) : null;
  }
  if (statement.type !== "raise_statement") return null;
  const raised = statement.namedChildren.find((child) => child.id !== field(statement, "cause")?.id) ?? null;
  if (raised?.type === "call") return describe(code, "raise", statement, raised, file, null);
  if (raised?.type !== "identifier" && raised?.type !== "attribute") return null;
  const made = madeBefore(code, file, statement, raised);
  if (!made) return describe(code, "raise", statement, null, file, raised.text);
  return describe(code, "raise", statement, made.call, made.file, raised.text);
}

/** The call behind `raise credentials_error`: assigned in the function, in the module, or imported. */
function madeBefore(
  code: CodeIndex,
  file: SourceFile,
  statement: Node,
  name: Node,
): { call: Node; file: SourceFile } | null {
  const scope = enclosing(statement);
  const local = scope
    ?.descendantsOfType("assignment")
    .filter((node) => node.startIndex < statement.startIndex && field(node, "left")?.text === name.text)
    .flatMap((node) => field(node, "right") ?? [])
    .findLast((right) => right.type === "call");
  if (local) return { call: local, file };
  const dotted = dottedName(name);
  const resolved = dotted === null ? null : code.resolve(file.path, dotted);
  const value = resolved?.node?.type === "assignment" ? field(resolved.node, "right") : null;
  const home = resolved && code.file(resolved.path);
  return home && value?.type === "call" ? { call: value, file: home } : null;
}

function enclosing(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === "function_definition") return current;
  }
  return null;
}

function describe(
  code: CodeIndex,
  kind: Answer["kind"],
  statement: Node,
  call: Node | null,
  file: SourceFile,
  variable: string | null,
): Answer {
  const style = call ? styleOf(code, file, kind, call) : "own";
  const detail = call && detailOf(code, file, style, call);
  const headers = call && argumentOf(call, style === "http" ? 2 : null, "headers", "www_authenticate");
  return {
    kind,
    statement,
    call,
    file,
    variable,
    style,
    status: (call && statusOf(style, call)) ?? statusInTuple(statement),
    detail,
    detailText: detail && plainString(detail),
    headers,
    challenges: call ? challenges(style, headers, statement) : null,
  };
}

function styleOf(code: CodeIndex, file: SourceFile, kind: Answer["kind"], call: Node): AnswerStyle {
  if (kind === "abort") return "werkzeug";
  const callee = field(call, "function");
  const dotted = (callee && dottedName(callee)) ?? "";
  if (kind === "return") return "response";
  const name = dotted.split(".").at(-1) ?? "";
  const home = code.resolve(file.path, dotted);
  if (name === "HTTPException" && !home) {
    return importsFrom(code, file, dotted, /^werkzeug\b/) ? "werkzeug" : "http";
  }
  if (importsFrom(code, file, dotted, /^werkzeug\b/)) return "werkzeug";
  return home?.node?.type === "class_definition" && inheritsHttpArguments(code, home.path, home.node)
    ? "http"
    : "own";
}

function importsFrom(code: CodeIndex, file: SourceFile, dotted: string, module: RegExp): boolean {
  const first = dotted.split(".")[0];
  return (code.symbolsOf(file.path)?.imports ?? []).some(
    (binding) => binding.local === first && module.test(binding.module),
  );
}

/** A subclass of HTTPException without a constructor of its own takes the same arguments. */
function inheritsHttpArguments(code: CodeIndex, path: string, definition: Node): boolean {
  const bases = field(definition, "superclasses")?.namedChildren.map((base) => lastNameOf(base)) ?? [];
  if (!bases.includes("HTTPException") || code.resolve(path, "HTTPException")) return false;
  const body = field(definition, "body")?.namedChildren ?? [];
  return !body.some(
    (child) => child.type === "function_definition" && field(child, "name")?.text === "__init__",
  );
}

function detailOf(code: CodeIndex, file: SourceFile, style: AnswerStyle, call: Node): Node | null {
  const positions: Record<AnswerStyle, number | null> = { http: 1, werkzeug: null, response: 0, own: null };
  const isAbort = lastNameOf(field(call, "function") ?? call) === "abort";
  const position = style === "werkzeug" ? (isAbort ? 1 : 0) : positions[style];
  const given =
    argumentOf(call, position, ...DETAIL_KEYWORDS) ??
    (style === "own" ? (byParameter(code, file, call) ?? firstText(call)) : null) ??
    (style === "response" ? firstText(call) : null);
  if (given?.type !== "dictionary") return given;
  return messageIn(given);
}

/** The argument that a class or function of the project takes as its text, by the name of the parameter. */
function byParameter(code: CodeIndex, file: SourceFile, call: Node): Node | null {
  const dotted = dottedName(field(call, "function") ?? call);
  const made = dotted ? code.resolve(file.path, dotted) : null;
  const isClass = made?.node?.type === "class_definition";
  const definition = isClass && made.node ? constructorOf(made.node) : made?.node;
  const names = definition?.type === "function_definition" ? parameterNames(definition) : [];
  const given = isClass ? names.slice(1) : names;
  const values = DETAIL_KEYWORDS.map((keyword) => given.indexOf(keyword))
    .filter((position) => position >= 0)
    .flatMap((position) => argumentOf(call, position) ?? []);
  // A sentence before a single word: what is called `reason` may be a code, with a `message` beside it.
  return values.find((value) => /\s/.test(plainString(value) ?? "")) ?? values[0] ?? null;
}

/** `__init__` of a class, its decorators aside. */
export function constructorOf(definition: Node): Node | null {
  const body = (field(definition, "body")?.namedChildren ?? []).map((child) =>
    child.type === "decorated_definition" ? field(child, "definition") : child,
  );
  const isInit = (child: Node | null) =>
    child?.type === "function_definition" && field(child, "name")?.text === "__init__";
  return body.find(isInit) ?? null;
}

export function parameterNames(definition: Node): string[] {
  return (field(definition, "parameters")?.namedChildren ?? []).map(
    (parameter) => (field(parameter, "name") ?? parameter.firstNamedChild ?? parameter).text,
  );
}

/** A sentence before a single word, which is a code more often than a text. */
function firstText(call: Node): Node | null {
  const given = field(call, "arguments")?.namedChildren ?? [];
  const values = given.map((argument) =>
    argument.type === "keyword_argument" ? field(argument, "value") : argument,
  );
  const texts = values.filter((value) => value?.type === "string" || value?.type === "concatenated_string");
  return texts.find((value) => /\s/.test(value?.text ?? "")) ?? texts[0] ?? null;
}

/** The value in a dictionary that people read. */
function messageIn(dictionary: Node): Node | null {
  const pairs = dictionary.namedChildren.filter((child) => child.type === "pair");
  for (const wanted of MESSAGE_KEYS) {
    const pair = pairs.find((candidate) => plainString(field(candidate, "key") ?? candidate) === wanted);
    const value = pair && field(pair, "value");
    if (value?.type === "dictionary") return messageIn(value);
    if (value) return value;
  }
  return null;
}

function statusOf(style: AnswerStyle, call: Node): number | null {
  const name = lastNameOf(field(call, "function") ?? call);
  if (style === "werkzeug" && name === "Unauthorized") return 401;
  if (style === "werkzeug" && name === "Forbidden") return 403;
  const position = style === "http" || name === "abort" ? 0 : style === "response" ? 1 : null;
  const given = argumentOf(call, position, "status_code", "status", "code");
  return given && statusNumber(given);
}

/** `return jsonify(…), 401` */
function statusInTuple(statement: Node): number | null {
  const list = statement.type === "return_statement" ? statement.firstNamedChild : null;
  const second = list?.type === "expression_list" ? list.namedChild(1) : null;
  return second && statusNumber(second);
}

export function statusNumber(node: Node): number | null {
  if (node.type === "integer") return Number(node.text);
  const name = lastNameOf(node) ?? "";
  const digits = /^HTTP_(\d{3})_/.exec(name)?.[1];
  if (digits) return Number(digits);
  const known = new Map([
    ["UNAUTHORIZED", 401],
    ["FORBIDDEN", 403],
    ["BAD_REQUEST", 400],
  ]);
  return known.get(name) ?? null;
}

function challenges(style: AnswerStyle, headers: Node | null, statement: Node): boolean | null {
  if (style === "own") return null;
  if (headers === null) return /www-authenticate/i.test(statement.text);
  if (headers.type === "dictionary") return /www-authenticate/i.test(headers.text);
  return headers.type === "call" ? true : null;
}
