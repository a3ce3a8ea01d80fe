import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";

/**
 * Whether a value is of the very type that a view says it takes: `view(account: AccountRow)`, and a value of
 * `accounts.get(id)`, where every function of this name gives an `AccountRow`.
 */
export function isOfSaidType(code: CodeIndex, view: FunctionSymbol, value: Node): boolean {
  const parameter = field(view.node, "parameters")?.firstNamedChild ?? null;
  const wanted = typeName(parameter && field(parameter, "type"));
  if (wanted === null || value.type !== "identifier") return false;
  const bound = lastBinding(value, value.text);
  const made = bound?.type === "await_expression" ? bound.firstNamedChild : bound;
  const callee = made?.type === "call_expression" ? field(made, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  const givers = name === null || name === undefined ? [] : code.functionsNamed(name);
  const own = givers.filter(({ path }) => code.file(path)?.isTest === false);
  return own.length > 0 && own.every(({ node }) => typeName(field(node, "return_type")) === wanted);
}

/** `AccountRow` of `: AccountRow | undefined` and of `: Promise<AccountRow | null>`; null for lists and for several. */
function typeName(annotation: Node | null): string | null {
  const text = annotation?.text.replace(/^:\s*/, "") ?? "";
  const inner = /^Promise<(.+)>$/s.exec(text)?.[1] ?? text;
  const parts = inner
    .split("|")
    .map((part) => part.trim())
    .filter((part) => !/^(?:null|undefined)$/.test(part));
  const [only, ...others] = parts;
  return only && others.length === 0 && /^[A-Z][\w$]*$/.test(only) ? only : null;
}
