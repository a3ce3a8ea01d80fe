import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { operandOf } from "../../recipes/undefined-property/operand.ts";
import { lastBinding } from "../javascript/refusals.ts";
import type { Lookups } from "../same-lookup.ts";

const AROUND = /^(?:await|non_null|parenthesized|as|satisfies)_expression$/;

/** Lookups of JavaScript: `registry.bySerial(serial)`, `devices.find((one) => one.serial === serial)`, `bySerial[serial]`. */
export const javascriptLookups: Lookups = { bare, form: formOfLookup, isGivenRewritten };

function isGivenRewritten(lookup: Node): boolean {
  const key = operandOf(lookup);
  const made = key?.type === "identifier" ? lastBinding(lookup, key.text) : key;
  const call = made?.type === "call_expression" ? made : null;
  return call !== null && !TAKES.test(field(call, "function")?.text ?? "");
}

/** What turns a text into a number or takes it out of a request leaves it what it is. */
const TAKES =
  /^(?:Number|String|BigInt|parseInt|parseFloat|Number\.parse(?:Int|Float))$|\.(?:param|query|get|header|toString)$/;

/** A lookup with everything left out that it is given: `registry.bySerial(_)`, `devices.find(_ => _.serial === _)`. */
function formOfLookup(lookup: Node): string | null {
  const plain = bare(lookup);
  if (plain.type === "subscript_expression") {
    const [list, index] = [field(plain, "object"), field(plain, "index")];
    if (index?.type === "number") return list ? formOfLookup(list) : null;
    if (index?.type === "string") return named(plain.text);
    return list ? `${named(list.text)}[_]` : null;
  }
  if (plain.type !== "call_expression") return null;
  const callee = field(plain, "function");
  const given = field(plain, "arguments")?.namedChildren ?? [];
  if (!callee || given.length === 0) return null;
  return `${named(callee.text)}(${given.map(formOfArgument).join()})`;
}

function bare(node: Node): Node {
  return AROUND.test(node.type) && node.firstNamedChild ? bare(node.firstNamedChild) : node;
}

function named(text: string): string {
  return text.replace(/\s+/g, "").replace(/^this\.#?/, "");
}

function formOfArgument(node: Node): string {
  switch (node.type) {
    // What is written out names a part: `query.get("year")` is not the lookup of the month.
    case "string":
    case "number":
    case "template_string":
      return node.text.replace(/\s+/g, "");
    case "object":
      return `{${node.namedChildren.map(formOfEntry).toSorted().join()}}`;
    case "arrow_function":
      return formOfSearch(node);
    default:
      return "_";
  }
}

/** `{ where: { code } }` asks by the same as `{ where: { code: req.params.code } }`. */
function formOfEntry(entry: Node): string {
  if (entry.type === "shorthand_property_identifier") return `${entry.text}:_`;
  const [key, value] = [field(entry, "key"), field(entry, "value")];
  return key && value ? `${key.text}:${formOfArgument(value)}` : named(entry.text);
}

/** `(device) => device.serial === serial`: the part by which an item is known. */
function formOfSearch(search: Node): string {
  const item = field(search, "parameter")?.text ?? field(search, "parameters")?.firstNamedChild?.text ?? "";
  const compared = search.descendantsOfType("binary_expression");
  const [only, ...others] = compared;
  const own = new RegExp(`^${item.replace(/\W/g, "\\$&")}\\b`);
  const sides = only ? [field(only, "left"), field(only, "right")] : [];
  const part = sides.find((side) => side && own.test(side.text))?.text.replace(own, "_");
  if (others.length > 0 || part === undefined) return named(search.text);
  return `_=>${part}`;
}

const SEARCHES = /\.(?:find|findLast|findIndex|findLastIndex|some)\(/;

/**
 * How something is looked up, whatever it is looked up by and however the items are called: `board.columns.find((_) => _.id
 * === #)`. Two lookups of one form look for the same kind of thing. Null for what is no lookup by a key.
 */
export function lookupForm(lookup: Node | null): string | null {
  if (!lookup) return null;
  const plain = bare(lookup);
  if (!/^(?:call|subscript)_expression$/.test(plain.type)) return null;
  const key = operandOf(plain);
  if (!key || key.type === "object") return null;
  const given = plain.type === "call_expression" ? field(plain, "arguments")?.firstNamedChild : null;
  const item =
    given?.type === "arrow_function"
      ? (field(given, "parameter") ?? field(given, "parameters")?.firstNamedChild)?.text
      : undefined;
  const from = key.startIndex - plain.startIndex;
  const text = `${plain.text.slice(0, from)}#${plain.text.slice(from + key.text.length)}`;
  const named =
    item === undefined ? text : text.replace(new RegExp(`\\b${item.replace(/\W/g, "\\$&")}\\b`, "g"), "_");
  return named
    .replace(/\(_\) =>/g, "_ =>")
    .replace(SEARCHES, ".find(")
    .replace(/\?\.|!\./g, ".")
    .replace(/\s+/g, " ");
}
