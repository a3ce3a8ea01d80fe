import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../code/nodes.ts";

const MAY_BE_NONE = /^(?:typing\.)?Optional\[|\|\s*None\b|\bNone\s*\|/;

/**
 * Where a class declares that the result of this function may be None: whoever calls the function puts the result straight
 * into a field that is declared so, `Results(winner=winner(ballots))` with `winner: str | None`. Null where one of the
 * callers does anything else with it, and where the function itself promises something.
 */
export function nullableField(code: CodeIndex, symbol: FunctionSymbol): string | null {
  if (field(symbol.node, "return_type")) return null;
  const calls = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
  const places = calls.map(({ node }) => declaredFor(code, node));
  return places.every((place) => place !== null) ? (places[0] ?? null) : null;
}

/**
 * Where a class declares that the field may be None which is filled with what is read of a value, or made of it by its own
 * methods: `relay=RELAY.search(line).group(1).lower()` with `relay: str | None`. Null where none does.
 */
export function nullableSlot(code: CodeIndex, value: Node): string | null {
  let node = value;
  for (let parent = node.parent; parent; parent = node.parent) {
    const isRead =
      (parent.type === "attribute" && field(parent, "object")?.id === node.id) ||
      (parent.type === "call" && field(parent, "function")?.id === node.id) ||
      (parent.type === "subscript" && field(parent, "value")?.id === node.id);
    if (!isRead) break;
    node = parent;
  }
  return declaredFor(code, node);
}

function declaredFor(code: CodeIndex, call: Node): string | null {
  const value = call.parent?.type === "await" ? call.parent : call;
  const given = value.parent?.type === "keyword_argument" ? value.parent : null;
  const made = given?.parent?.parent;
  const name = given && field(given, "name")?.text;
  const callee = made?.type === "call" ? field(made, "function") : null;
  const classes = callee
    ? code.classesNamed(lastNameOf(callee) ?? "").filter(({ path }) => code.file(path)?.isTest === false)
    : [];
  const [only] = classes;
  if (!name || !only || classes.length !== 1) return null;
  const declared = (field(only.node, "body")?.namedChildren ?? []).flatMap((child) => {
    const assignment = child.type === "expression_statement" ? child.firstNamedChild : null;
    return assignment?.type === "assignment" && field(assignment, "left")?.text === name ? [assignment] : [];
  });
  const type = declared[0] && field(declared[0], "type")?.text;
  return declared[0] && type && MAY_BE_NONE.test(type) ? `${only.path}:${startLineOf(declared[0])}` : null;
}
