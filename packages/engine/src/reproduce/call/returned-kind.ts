import type { FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";

/** What an annotation names, and what `isinstance` is asked for it. */
const KINDS: Readonly<Record<string, string>> = {
  str: "str",
  int: "int",
  // Wherever a float is expected an int will do.
  float: "(int, float)",
  bool: "bool",
  bytes: "bytes",
  list: "list",
  List: "list",
  dict: "dict",
  Dict: "dict",
  tuple: "tuple",
  Tuple: "tuple",
  set: "set",
  Set: "set",
};

/**
 * The second argument of an `isinstance` that a result must pass, by what the function promises: `list` of
 * `-> list[str]`. Null where it promises nothing so plain, or breaks the promise itself by returning nothing somewhere.
 */
export function returnedKind({ node }: FunctionSymbol): string | null {
  const annotation = field(node, "return_type")?.text.replace(/^["']|["']$/g, "") ?? "";
  const name = /^(?:typing\.)?(\w+)(?:\[[^|]*\])?$/.exec(annotation)?.[1] ?? "";
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined) return null;
  const returned = descendantsHere(node, "return_statement").map((statement) => statement.firstNamedChild);
  return returned.some((value) => value === null || value.type === "none") ? null : kind;
}
