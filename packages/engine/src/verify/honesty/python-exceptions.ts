import type { Node } from "web-tree-sitter";
import { lastNameOf } from "../../code/nodes.ts";
import type { ParsedSource } from "./rule.ts";
import { ofType } from "./syntax.ts";

/** What an `except` names, followed through the aliases of its own file. */
export interface CaughtClasses {
  readonly names: ReadonlySet<string>;
  /** Whether everything is caught, or something that can only be told by running it. */
  readonly broad: boolean;
}

const BROAD = new Set([
  "Exception",
  "BaseException",
  "StandardError",
  "BaseExceptionGroup",
  "ExceptionGroup",
  "object",
]);
const DEEPEST_ALIAS = 8;

/** Where each name of a file gets its value, for exception classes: assignments, defaults and renamed imports. */
export type Aliases = ReadonlyMap<string, readonly Node[]>;

export function aliasesOf(source: ParsedSource): Aliases {
  const known = ALIASES.get(source);
  if (known) return known;
  const found = readAliases(source);
  ALIASES.set(source, found);
  return found;
}

const ALIASES = new WeakMap<ParsedSource, Aliases>();

/** Looks at the whole file: an alias that was there before may be used in a new way. */
function readAliases(source: ParsedSource): Aliases {
  const aliases = new Map<string, Node[]>();
  const add = (name: Node | null, value: Node | null) => {
    if (name?.type === "identifier" && value)
      aliases.set(name.text, [...(aliases.get(name.text) ?? []), value]);
  };
  const binders = ["assignment", "named_expression", "default_parameter", "aliased_import", "for_statement"];
  for (const node of ofType(source.root, ...binders)) {
    if (node.type === "named_expression" || node.type === "default_parameter") {
      add(node.childForFieldName("name"), node.childForFieldName("value"));
    } else if (node.type === "aliased_import") {
      add(node.childForFieldName("alias"), node.childForFieldName("name"));
    } else {
      add(node.childForFieldName("left"), node.childForFieldName("right"));
    }
  }
  return aliases;
}

export function caughtBy(types: readonly Node[], aliases: Aliases): CaughtClasses {
  const names = new Set<string>();
  const broad = types.length === 0 || types.map((type) => follow(type, aliases, names, 0)).includes(true);
  return { names, broad };
}

function follow(type: Node, aliases: Aliases, names: Set<string>, depth: number): boolean {
  if (depth > DEEPEST_ALIAS) return true;
  switch (type.type) {
    case "as_pattern":
    case "parenthesized_expression": {
      const inner = type.firstNamedChild;
      return inner === null || follow(inner, aliases, names, depth + 1);
    }
    case "tuple":
    case "expression_list":
    case "pattern_list":
    case "list":
    case "set":
      return type.namedChildren.map((part) => follow(part, aliases, names, depth + 1)).includes(true);
    case "dotted_name": {
      const name = type.text.split(".").at(-1) ?? "";
      names.add(name);
      return BROAD.has(name);
    }
    case "identifier": {
      const values = aliases.get(type.text);
      if (values) return values.map((value) => follow(value, aliases, names, depth + 1)).includes(true);
      names.add(type.text);
      return BROAD.has(type.text);
    }
    case "attribute": {
      const name = lastNameOf(type) ?? "";
      names.add(name);
      return BROAD.has(name);
    }
    case "comment":
      return false;
    default:
      // A call, a subscript, a splat: what it catches is known only at run time.
      return true;
  }
}

/** Class expressions of an `except` clause, without the name that the exception is bound to. */
export function typesOf(clause: Node): readonly Node[] {
  return clause.childrenForFieldName("value").filter((node): node is Node => node !== null);
}

export function handlerBlock(clause: Node): Node | null {
  return clause.namedChildren.find((child) => child.type === "block") ?? null;
}
