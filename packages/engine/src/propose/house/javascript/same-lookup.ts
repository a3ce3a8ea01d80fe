import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { operandOf } from "../../recipes/undefined-property/operand.ts";
import { lastBinding } from "./refusals.ts";

/** Whether two lookups look for the same kind of thing in the same place, by the same of its parts, whatever they are given. */
export function isSameLookup(one: Node | null, other: Node | null): boolean {
  const [left, right] = [one && formOfLookup(one), other && formOfLookup(other)];
  return left !== null && left === right;
}

/**
 * Whether others give such a lookup its key in another writing, `bySerial(serial.trim().toUpperCase())`, and this one as it
 * came: then it may well be there, and is looked for wrongly.
 */
export function isRewrittenElsewhere(code: CodeIndex, lookup: Node, others: readonly Node[]): boolean {
  if (isGivenRewritten(lookup)) return false;
  const call = bare(lookup);
  const name = call.type === "call_expression" ? lastNameOf(field(call, "function") ?? call) : null;
  const calls = (name === null ? [] : code.callsOf(name)).filter(
    ({ path, node }) => code.file(path)?.isTest === false && isSameLookup(node, lookup),
  );
  return [...others, ...calls.map(({ node }) => node)].some(isGivenRewritten);
}

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
  const isWrapped = /^(?:await_expression|parenthesized_expression|non_null_expression|as_expression)$/.test(
    node.type,
  );
  return isWrapped && node.firstNamedChild ? bare(node.firstNamedChild) : node;
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
