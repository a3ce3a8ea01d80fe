import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";

const LITERALS: Readonly<Record<string, string>> = {
  string: "str",
  concatenated_string: "str",
  integer: "int",
  float: "float",
  true: "bool",
  false: "bool",
  comparison_operator: "bool",
  not_operator: "bool",
  list: "list",
  list_comprehension: "list",
  dictionary: "dict",
  tuple: "tuple",
  set: "set",
};
const CALLS = /^(?:str|int|float|bool|list|dict|tuple|set|sorted)$/;

/** The class of a value, as far as the code says it: a literal, a conversion, what a function says that it gives. */
export function valueKind(code: CodeIndex, path: string, value: Node, depth = 4): string | null {
  const literal = LITERALS[value.type];
  if (literal !== undefined) return literal;
  if (depth === 0) return null;
  if (value.type === "await" || value.type === "parenthesized_expression")
    return value.firstNamedChild ? valueKind(code, path, value.firstNamedChild, depth - 1) : null;
  if (value.type === "call") {
    const name = field(value, "function")?.text ?? "";
    if (CALLS.test(name)) return name === "sorted" ? "list" : name;
    const [only, ...others] = calleesOf(code, path, value);
    const type = only && others.length === 0 ? field(only.symbol.node, "return_type") : null;
    return onlyOf(namesOfType(type));
  }
  if (value.type !== "identifier") return null;
  const scope = scopeOf(value);
  const { bindings } = reachingBindings(scope, value.text, value);
  const [only, ...others] = bindings;
  if (only)
    return others.length === 0 && only.index === null && only.kind === "assignment"
      ? valueKind(code, path, only.value, depth - 1)
      : null;
  const parameter = field(scope, "parameters")?.namedChildren.find(
    (one) => (field(one, "name") ?? one.firstNamedChild ?? one).text === value.text,
  );
  return parameter ? onlyOf(takenKinds(parameter)) : null;
}

/** The classes that a parameter says it takes by its annotation; empty where nothing is said. */
export function takenKinds(parameter: Node): string[] {
  return namesOfType(field(parameter, "type"));
}

function namesOfType(type: Node | null): string[] {
  const names = (type?.text ?? "").replace(/\[.*\]/s, (inner) =>
    /^(?:typing\.)?Optional\b/.test(type?.text ?? "") ? inner : "",
  );
  return [...names.matchAll(/[A-Za-z_]\w*/g)]
    .map(([name]) => name.replace(/^(?:List|Dict|Tuple|Set)$/, (one) => one.toLowerCase()))
    .filter((name) => !/^(?:None|Optional|Union|typing|Any)$/.test(name));
}

function onlyOf(kinds: readonly string[]): string | null {
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
