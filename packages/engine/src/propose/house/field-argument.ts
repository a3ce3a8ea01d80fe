import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { dottedName, field, plainString } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";

/** What those call the part of a refusal that names the field: `FieldError(field, message)`, `jsonify(field="age")`. */
const NAMES_FIELD = /^(?:field|param|parameter|column|attribute|property|input|form_field)(?:_?name)?$/;

/**
 * Whether a text in a refusal is the name of the field alone, told apart from the message beside it by the parameter or
 * key that takes it.
 */
export function isFieldArgument(code: CodeIndex, file: SourceFile, literal: Node): boolean {
  if (!/^[A-Za-z][\w.-]*$/.test(plainString(literal) ?? "")) return false;
  const holder = literal.parent;
  if (holder?.type === "pair") return NAMES_FIELD.test(plainString(field(holder, "key") ?? holder) ?? "");
  if (holder?.type === "keyword_argument") return NAMES_FIELD.test(field(holder, "name")?.text ?? "");
  const call = holder?.type === "argument_list" ? holder.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const dotted = callee && dottedName(callee);
  const made = dotted ? code.resolve(file.path, dotted) : null;
  if (!holder || !made?.node) return false;
  const isClass = made.node.type === "class_definition";
  const definition = isClass ? constructorOf(made.node) : made.node;
  if (definition?.type !== "function_definition") return false;
  const given = holder.namedChildren.filter((child) => child.type !== "comment");
  const position = given.findIndex((child) => child.id === literal.id);
  const before = given.slice(0, position);
  if (before.some((child) => /splat|keyword/.test(child.type))) return false;
  const names = parametersOf(definition).map(({ name }) => name);
  return NAMES_FIELD.test(names[position + (isClass ? 1 : 0)] ?? "");
}

function constructorOf(definition: Node): Node | null {
  const body = field(definition, "body")?.namedChildren ?? [];
  return (
    body.find((child) => child.type === "function_definition" && field(child, "name")?.text === "__init__") ??
    null
  );
}
