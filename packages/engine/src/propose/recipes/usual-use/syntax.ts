import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { argumentsOf, field, plainString } from "../../../code/nodes.ts";

/** A piece of the code at a place of its file. */
export interface Piece {
  readonly file: SourceFile;
  readonly node: Node;
}

const PLAIN =
  /^(?:string|number|integer|float|true|false|none|null|undefined|regex|concatenated_string|ellipsis)$/;
const EMPTY = /^(?:array|object|list|dictionary|tuple|set|template_string)$/;
const CLOTHES = /^(?:parenthesized|as|satisfies|non_null)_expression$/;

/** Whether an expression says the same wherever it stands: a literal, an empty list, a constant in capitals. */
export function isConstant(node: Node): boolean {
  if (PLAIN.test(node.type) || /^[A-Z][A-Z\d_]*(?:\.\w+)*$/.test(node.text)) return true;
  if (node.type === "unary_expression" || node.type === "unary_operator")
    return node.firstNamedChild !== null && isConstant(node.firstNamedChild);
  return EMPTY.test(node.type) && node.namedChildCount === 0;
}

/** The expression without brackets and types around it. */
export function bare(node: Node): Node {
  let inner = node;
  while (CLOTHES.test(inner.type) && inner.firstNamedChild) inner = inner.firstNamedChild;
  return inner;
}

/** The expression with the brackets and types around it. */
export function dressed(node: Node): Node {
  let outer = node;
  while (outer.parent && CLOTHES.test(outer.parent.type)) outer = outer.parent;
  return outer;
}

export function isCall(node: Node): boolean {
  return /^(?:call|call_expression|new_expression)$/.test(node.type);
}

/** What a call calls, in both languages. */
export function calledBy(call: Node): Node | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  return callee?.type === "await_expression" ? callee.firstNamedChild : callee;
}

/** `new Date` of `new Date(x)`, `parse` of `parse(x)`; null where what is called has no plain name. */
export function makerOf(call: Node): string | null {
  const callee = calledBy(call);
  const text = callee?.text.replace(/\s+/g, "") ?? "";
  if (!/^[\w$#.?]+$/.test(text)) return null;
  return call.type === "new_expression" ? `new ${text}` : text;
}

/** The object and the name of a part that is read: `row.spent`, `row["spent"]`, `row.get("spent")`; null for anything else. */
export function partOf(node: Node): { readonly object: Node; readonly name: string } | null {
  const object = field(node, "object") ?? (node.type === "subscript" ? field(node, "value") : null);
  const named = field(node, "property") ?? field(node, "attribute");
  if (object && named && /^(?:member_expression|attribute)$/.test(node.type))
    return isCallee(node) ? null : { object, name: named.text };
  const index = field(node, "index") ?? field(node, "subscript");
  const key = index && plainString(index);
  if (object && key !== null && /^subscript(?:_expression)?$/.test(node.type)) return { object, name: key };
  const callee = isCall(node) ? calledBy(node) : null;
  const [first] = isCall(node) ? argumentsOf(node) : [];
  const asked = first ? plainString(first) : null;
  const method = callee && (field(callee, "property") ?? field(callee, "attribute"))?.text;
  const holder = callee && field(callee, "object");
  return holder && asked !== null && /^(?:get|query|param|header)$/.test(method ?? "")
    ? { object: holder, name: asked }
    : null;
}

function isCallee(node: Node): boolean {
  const parent = node.parent;
  return parent !== null && isCall(parent) && calledBy(parent)?.id === node.id;
}

/** The last name of what is read: `user` of `req.user`, `order` of `order`. */
export function lastName(node: Node): string {
  const plain = bare(node);
  const named = field(plain, "property") ?? field(plain, "attribute");
  if (named) return named.text;
  if (isCall(plain)) return `${lastName(calledBy(plain) ?? plain.firstNamedChild ?? plain)}()`;
  return plain.type === "identifier" || plain.type === "this" ? plain.text : "";
}

/** Whether an identifier names something here without reading it: a parameter, what is bound, the key of an entry. */
export function isBinding(name: Node): boolean {
  const parent = name.parent;
  if (!parent) return true;
  if (/parameters|pattern|import|export_specifier|catch_clause|global_statement|nonlocal/.test(parent.type))
    return true;
  if (parent.type === "arrow_function" && field(parent, "parameter")?.id === name.id) return true;
  if (/parameter$/.test(parent.type)) return field(parent, "value")?.id !== name.id;
  const bound =
    field(parent, "name") ??
    (/assignment|^for_(?:in_)?(?:statement|clause)/.test(parent.type) ? field(parent, "left") : null) ??
    field(parent, "key");
  return bound?.id === name.id && !/^augmented/.test(parent.type);
}

export function isFunctionLike(node: Node): boolean {
  return /^(?:function_definition|lambda|function_declaration|function_expression|arrow_function|method_definition|generator_function(?:_declaration)?)$/.test(
    node.type,
  );
}

/** The innermost function around a node; null at module level. */
export function scopeOf(node: Node): Node | null {
  let scope = node.parent;
  while (scope && !isFunctionLike(scope)) scope = scope.parent;
  return scope;
}

export function isAlike(left: SourceFile, right: SourceFile): boolean {
  return (left.language === "python") === (right.language === "python");
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").replace(/['`]/g, '"');
}
