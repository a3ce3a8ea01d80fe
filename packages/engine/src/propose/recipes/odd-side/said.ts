import type { Node } from "web-tree-sitter";
import { calleeOf, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { singular, wordsOfName } from "../../house/words.ts";

/** Words of a function that say what it does and not what it gives. */
const VERBS = new Set(
  "get find fetch load read lookup query select parse make create build new to from of by all current async the a".split(
    " ",
  ),
);

const CONVERSIONS =
  /^(?:int|float|str|bool|Decimal|Fraction|Number|String|Boolean|BigInt|parseInt|parseFloat|fromisoformat)$/;

const WRAPPERS =
  /^(?:await|await_expression|parenthesized_expression|non_null_expression|as_expression|satisfies_expression)$/;

/** The value itself, without what it is wrapped in: `await`, brackets, a type that is asserted. */
export function bare(node: Node): Node {
  let inner = node;
  while (WRAPPERS.test(inner.type) && inner.firstNamedChild) inner = inner.firstNamedChild;
  return inner;
}

/** What a value is called, in words: its last name, and with the name of what it belongs to. */
export function saidBy(given: Node): string[][] {
  const node = bare(given);
  switch (node.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return [wordsIn(node.text)];
    case "attribute":
    case "member_expression":
      return ofPart(field(node, "object"), lastNameOf(node));
    case "subscript":
    case "subscript_expression": {
      const key = field(node, "subscript") ?? field(node, "index");
      const name = key && plainString(key);
      return name ? ofPart(field(node, "value") ?? field(node, "object"), name) : [];
    }
    case "call":
    case "call_expression": {
      const name = lastNameOf(calleeOf(node) ?? node);
      const [value, ...others] = (field(node, "arguments")?.namedChildren ?? []).filter(
        ({ type }) => type !== "comment",
      );
      // A number made of `lat` is still the latitude.
      if (CONVERSIONS.test(name ?? "") && value && others.length === 0) return saidBy(value);
      const words = name === null ? [] : wordsIn(name).filter((word) => !VERBS.has(word));
      return words.length > 0 ? [words] : [];
    }
    case "new_expression": {
      const name = lastNameOf(field(node, "constructor") ?? node);
      return name ? [wordsIn(name)] : [];
    }
    default:
      return [];
  }
}

function ofPart(object: Node | null, name: string | null): string[][] {
  if (name === null) return [];
  const own = wordsIn(name);
  const holder = object && lastNameOf(bare(object));
  return holder ? [own, [...wordsIn(holder), ...own]] : [own];
}

function wordsIn(name: string): string[] {
  return wordsOfName(name).map(singular);
}

/** How surely a value is what a name says: 3 by its whole name, 2 by its last word, 0 where it says nothing. */
export function speaksFor(given: Node, name: string): 0 | 2 | 3 {
  const wanted = wordsIn(name);
  const said = saidBy(given);
  if (wanted.length === 0) return 0;
  if (said.some((words) => words.join(" ") === wanted.join(" "))) return 3;
  const last = wanted.at(-1) ?? "";
  return last.length > 1 && said.some((words) => words.at(-1) === last) ? 2 : 0;
}

/** Kinds of values that are written out. */
export function writtenKind(given: Node): string | null {
  const node = bare(given);
  switch (node.type) {
    case "string":
    case "template_string":
    case "concatenated_string":
      return "text";
    case "number":
    case "integer":
    case "float":
      return "number";
    case "true":
    case "false":
      return "boolean";
    case "object":
    case "dictionary":
      return "object";
    case "array":
    case "list":
      return "list";
    case "arrow_function":
    case "function_expression":
    case "lambda":
      return "function";
    default:
      return null;
  }
}
