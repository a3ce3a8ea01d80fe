import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

export interface ErrorStatus {
  /** What is replaced, and by what. */
  readonly node: Node;
  readonly text: string;
  readonly cause: string;
  readonly explanation: string;
  /** The error that was answered has no status of its own, and gets that of errors that nobody foresaw. */
  readonly isOther: boolean;
  readonly isHouse: boolean;
}

const STATUS = /^(?:status|statusCode|httpStatus|http_status|statuscode|httpCode|httpStatusCode)$/;

/**
 * The status of an error that an answer reads of it: by the name under which the errors of the repository have it, and 500
 * for errors that have none.
 */
export function statusOfError(
  { code }: Investigation,
  { exception, file }: JavascriptFault,
  status: Node,
): ErrorStatus | null {
  const fallback = fallbackOf(status);
  const read = fallback ? fallback.read : status;
  const object = read.type === "member_expression" ? field(read, "object") : null;
  const member = read.type === "member_expression" ? field(read, "property")?.text : undefined;
  if (!object || !member || object.type !== "identifier" || !isError(object)) return null;
  const known = new Set(
    code.paths.flatMap((path) =>
      statusFieldsOf(code.file(path)?.isTest ? null : (code.file(path)?.tree.rootNode ?? null)),
    ),
  );
  const named = [...known];
  const [only] = named;
  const isText =
    /"[^"\d][^"]*"|: [A-Za-z_]*[A-Z_]{3,}/.test(exception.value) &&
    !/: undefined|: null/.test(exception.value);
  const where = `${file.path}:${startLineOf(status)}`;
  const isGuarded = isAskedBefore(object, status);
  if (!known.has(member) && only && named.length === 1 && only !== member) {
    const isAll = !isGuarded && !fallback;
    return {
      node: fallback && member === "code" ? status : read,
      text:
        fallback && member === "code"
          ? `${object.text}.${only} ${fallback.operator} ${fallback.text}`
          : `${object.text}.${only}${isAll ? " ?? 500" : ""}`,
      cause: `${where} reads \`${member}\` of an error, and the errors of the application have their status as \`${only}\`.`,
      explanation: `Reads \`${only}\`, which the errors have${isAll ? ", and 500 for those that have none" : ""}.`,
      isOther: isText,
      isHouse: true,
    };
  }
  if (isText) {
    const otherwise = fallback?.text ?? "500";
    return {
      node: status,
      text: `Number.isInteger(${read.text}) ? ${read.text} : ${otherwise}`,
      cause: `${where} takes \`${read.text}\` for a status, and errors of Node and of libraries have a word there.`,
      explanation: `Takes it where it is a number, else ${otherwise}.`,
      isOther: true,
      isHouse: false,
    };
  }
  if (fallback || !STATUS.test(member) || !/undefined|must be a (?:number|integer)/.test(exception.value))
    return null;
  return {
    node: status,
    text: `${read.text} ?? 500`,
    cause: `${where} reads \`${member}\` of an error, and errors that nobody foresaw have none.`,
    explanation: "Answers errors that have no status with 500.",
    isOther: true,
    isHouse: false,
  };
}

/** `error.status || 500`, `error.status ?? 500` */
function fallbackOf(
  node: Node,
): { readonly read: Node; readonly text: string; readonly operator: string } | null {
  const operator = node.type === "binary_expression" ? (field(node, "operator")?.text ?? "") : "";
  const left = field(node, "left");
  const right = field(node, "right");
  return left && right && /^(?:\|\||\?\?)$/.test(operator)
    ? { read: left, text: right.text, operator }
    : null;
}

/** The parameter of a catch clause or of a handler of errors, by its name or by its place. */
function isError(name: Node): boolean {
  for (let scope = name.parent; scope; scope = scope.parent) {
    if (scope.type === "catch_clause" && field(scope, "parameter")?.text === name.text) return true;
    if (!isFunctionNode(scope)) continue;
    const names = parameterNames(scope);
    const index = names.indexOf(name.text);
    if (index < 0) continue;
    return (
      (index === 0 && names.length === 4) ||
      /^(?:e|ex|err|error|cause|exception|failure)$|(?:Err|Error)$/.test(name.text)
    );
  }
  return false;
}

/** Whether something is asked of the error above, so that only errors of a certain kind come here. */
function isAskedBefore(object: Node, status: Node): boolean {
  for (let node: Node | null = status; node && !isFunctionNode(node); node = node.parent) {
    if (node.type === "if_statement" && field(node, "condition")?.text.includes(object.text)) return true;
    for (let above = node.previousNamedSibling; above; above = above.previousNamedSibling)
      if (
        above.type === "if_statement" &&
        endLineOf(above) < startLineOf(status) &&
        field(above, "condition")?.text.includes(object.text) &&
        /\b(?:return|throw)\b/.test(field(above, "consequence")?.text ?? "") &&
        !/headersSent/.test(field(above, "condition")?.text ?? "")
      )
        return true;
  }
  return false;
}

/** Names under which the errors of a file have a status: set in constructors, declared in classes, assigned to errors. */
function statusFieldsOf(root: Node | null): string[] {
  if (!root || !/status|[cC]ode/.test(root.text)) return [];
  const classes = root
    .descendantsOfType(["class_declaration", "class"])
    .filter((node) => /\bextends\s+[\w.]*(?:Error|Exception)\b/.test(node.text.slice(0, 200)));
  const inClasses = classes.flatMap((node) => {
    const assigned = node
      .descendantsOfType("assignment_expression")
      .map((one) => /^this\.(\w+)$/.exec(field(one, "left")?.text ?? "")?.[1] ?? "");
    const declared = node
      .descendantsOfType(["public_field_definition", "field_definition"])
      .filter((one) => field(one, "value") !== null || /:\s*number\b/.test(one.text))
      .map((one) => (field(one, "name") ?? field(one, "property"))?.text ?? "");
    const given = node
      .descendantsOfType(["required_parameter", "optional_parameter"])
      .filter((one) => /^(?:public|private|protected|readonly)\b/.test(one.text))
      .map((one) => field(one, "pattern")?.text ?? "");
    return [...assigned, ...declared, ...given];
  });
  const made = root
    .descendantsOfType("call_expression")
    .flatMap((call) =>
      field(call, "function")?.text === "Object.assign" &&
      /^\(\s*new \w*Error\b/.test(field(call, "arguments")?.text ?? "")
        ? (field(call, "arguments")?.namedChildren.at(-1)?.namedChildren ?? []).flatMap((pair) =>
            pair.type === "shorthand_property_identifier" ? pair.text : (field(pair, "key")?.text ?? []),
          )
        : [],
    );
  const set = root
    .descendantsOfType("assignment_expression")
    .flatMap((one) => /^(?:e|ex|err|error)\.(\w+)$/.exec(field(one, "left")?.text ?? "")?.[1] ?? []);
  return [...inClasses, ...made, ...set].filter((name) => STATUS.test(name));
}
