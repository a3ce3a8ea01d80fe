import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parameterNames } from "./sibling-forms.ts";

const MOST_FILES = 60;

/** Whether a function of the project may give None in place of what it reads. */
export function mayGiveNothing(code: CodeIndex, path: string, callee: string): boolean {
  const definition = code.resolve(path, callee)?.node;
  if (definition?.type !== "function_definition") return false;
  return descendantsHere(definition, "return_statement").some((node) => {
    const given = node.firstNamedChild;
    const parts = given?.type === "conditional_expression" ? given.namedChildren : [given];
    return parts.some((part) => !part || part.type === "none");
  });
}

/**
 * Where the field that an expression fills is reckoned with as if it were always there: `min(pulls, key=lambda p: p["load"])`,
 * `total += row.sum`. Null where it is not, or where each such place asks for it first.
 */
export function figuredAt(code: CodeIndex, value: Node): string | null {
  const name = fieldFilled(code, value);
  if (name === null) return null;
  const paths = code
    .mentions(name)
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES);
  for (const path of paths) {
    const root = code.file(path)?.tree.rootNode;
    const found = root
      ?.descendantsOfType(["subscript", "attribute"])
      .find((read) => nameRead(read) === name && isFigured(read) && !isAskedFor(read, name));
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

/** `load` of `{"load": value}`, `Pull(load=value)`, `Pull(rope, value)` and `self.load = value`. */
function fieldFilled(code: CodeIndex, value: Node): string | null {
  const parent = value.parent;
  switch (parent?.type) {
    case "pair": {
      const key = field(parent, "key");
      return key && plainString(key);
    }
    case "keyword_argument":
      return field(parent, "name")?.text ?? null;
    case "argument_list": {
      const callee = parent.parent?.type === "call" ? field(parent.parent, "function") : null;
      const place = parent.namedChildren.findIndex(({ id }) => id === value.id);
      return callee ? (parameterNames(code, lastNameOf(callee) ?? "")[place] ?? null) : null;
    }
    case "assignment": {
      const target = field(parent, "left");
      return target && /^(?:attribute|subscript)$/.test(target.type) ? nameRead(target) : null;
    }
    default:
      return null;
  }
}

function nameRead(node: Node): string | null {
  if (node.type === "attribute") return field(node, "attribute")?.text ?? null;
  const key = field(node, "subscript");
  return key && plainString(key);
}

const REFUSES_NOTHING = /^(?:[-+*/]|\/\/|\*\*|<|>|<=|>=)$/;

/** Whether a None in this place is an error: it is calculated with, put in order or added up. */
function isFigured(read: Node): boolean {
  const parent = read.parent;
  if (parent?.type === "binary_operator" || parent?.type === "comparison_operator")
    return parent.children.some(({ type, isNamed }) => !isNamed && REFUSES_NOTHING.test(type));
  if (parent?.type === "augmented_assignment") return field(parent, "right")?.id === read.id;
  if (parent?.type === "generator_expression" || parent?.type === "list_comprehension") {
    const call = parent.parent?.type === "argument_list" ? parent.parent.parent : parent.parent;
    const name = call?.type === "call" ? field(call, "function")?.text : undefined;
    return (
      field(parent, "body")?.id === read.id && /^(?:sum|min|max|sorted|(?:math\.)?fsum)$/.test(name ?? "")
    );
  }
  const key = parent?.type === "lambda" && parent.parent?.type === "keyword_argument" ? parent.parent : null;
  const call = key && ancestorOfType(key, ["call"]);
  return (
    key !== null &&
    field(key, "name")?.text === "key" &&
    /^(?:min|max|sorted|sort)$/.test((call && lastNameOf(field(call, "function") ?? call)) ?? "")
  );
}

/** Whether the function around asks for the field: `if p["load"] is not None`, `if row.sum`, `p.load or 0`. */
function isAskedFor(read: Node, name: string): boolean {
  const scope = ancestorOfType(read, ["function_definition", "module"]);
  return (scope?.descendantsOfType(["subscript", "attribute"]) ?? []).some((other) => {
    if (other.id === read.id || nameRead(other) !== name) return false;
    const parent = other.parent;
    if (parent?.type === "comparison_operator") return /\bNone\b/.test(parent.text);
    return /^(?:if_clause|if_statement|boolean_operator|not_operator|conditional_expression)$/.test(
      parent?.type ?? "",
    );
  });
}
