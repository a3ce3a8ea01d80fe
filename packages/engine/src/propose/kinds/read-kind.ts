import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { bindingsAt } from "../recipes/idle-binding/bindings.ts";
import { dialectFor } from "../search/dialects.ts";
import type { Dialect } from "../search/view.ts";
import type { Kind } from "./kind.ts";
import { givesText, kindMade } from "./makers.ts";
import { type Slot, slotsOf } from "./slots.ts";

const DEEPEST = 6;
const LONGEST_READER = 14;

/** Of what kind an expression is, by the language, its libraries, and all that gives it its value; null where nothing tells, or they differ. */
export function readKind(code: CodeIndex, slot: Slot, depth = DEEPEST): Kind | null {
  const kinds = new Set([...kindsGiven(code, slot, depth)].filter((kind) => kind !== "nothing"));
  const [first, ...others] = kinds;
  return others.length === 0 ? (first ?? null) : null;
}

/** All kinds that an expression may be of; a null among them is what nobody can tell. */
function kindsGiven(code: CodeIndex, slot: Slot, depth: number): Set<Kind | null> {
  const own = plainKind(slot) ?? calculatedKind(code, slot, depth) ?? zonedKind(code, slot);
  if (own) return new Set([own]);
  const group = depth > 0 ? slotsOf(code, slot) : null;
  if (!group) return new Set([null]);
  return new Set(group.slots.flatMap((one) => [...kindsGiven(code, one, depth - 1)]));
}

/** What comes out of a sum or a difference: a time with or without a zone stays one. */
function calculatedKind(code: CodeIndex, { file, node }: Slot, depth: number): Kind | null {
  const seen = dialectFor(file).view(node);
  if (seen?.kind !== "arithmetic" || !/^[-+]$/.test(seen.operator.text) || depth === 0) return null;
  const [left, right] = [seen.left, seen.right].map((side) =>
    readKind(code, { file, node: side }, depth - 1),
  );
  if (left && /^(?:aware|naive|day)$/.test(left)) return right === left ? null : left;
  if (seen.operator.text === "+" && (left === "text" || right === "text")) return "text";
  return left === right && left ? left : null;
}

const ZONE_GIVEN = /\.replace\(\s*tzinfo\s*=(?!\s*None)|\.astimezone\(|\bmake_aware\(/;

/** What a function gives that looks whether there is a zone, and sees to one, has a zone. */
function zonedKind(code: CodeIndex, { file, node }: Slot): Kind | null {
  if (file.language !== "python") return null;
  const asks = (text: string) =>
    /\btzinfo\b|\butcoffset\(/.test(text.replace(ZONE_GIVEN, "")) && ZONE_GIVEN.test(text);
  if (node.type === "conditional_expression") return asks(node.text) ? "aware" : null;
  const name = node.type === "call" ? (field(node, "function")?.text.split(".").at(-1) ?? "") : "";
  const [only, ...others] = name === "" ? [] : code.functionsNamed(name);
  if (!only || others.length > 0) return null;
  return only.endLine - only.startLine < LONGEST_READER && asks(only.node.text) ? "aware" : null;
}

/** What an expression says of its own kind. */
function plainKind({ file, node }: Slot): Kind | null {
  const dialect = dialectFor(file);
  if (/^(?:number|float|integer)$/.test(node.type)) return /n$/.test(node.text) ? "bigint" : "number";
  if (/^(?:template_string|concatenated_string)$/.test(node.type)) return "text";
  if (node.type === "string")
    return /^[a-z]*b/i.test(node.text) && file.language === "python" ? "bytes" : "text";
  if (/^(?:call|call_expression|new_expression)$/.test(node.type)) return kindMade(node);
  if (node.type === "unary_expression" && field(node, "operator")?.text === "+") return "number";
  if (/^(?:array|list|list_comprehension|tuple)$/.test(node.type)) return "list";
  if (/^(?:object|dictionary|dictionary_comprehension)$/.test(node.type)) return "object";
  if (/^(?:set|set_comprehension)$/.test(node.type)) return "set";
  if (node.type === "shorthand_property_identifier")
    return placeKind({ file, node }) ?? largeNumber({ file, node }, node);
  const seen = dialect.view(node);
  switch (seen?.kind) {
    case "truth":
    case "compare":
    case "chain":
    case "not":
      return "truth";
    case "nothing":
      return "nothing";
    case "member":
      if (seen.property.text === "length") return "number";
      return givesText(seen.object) ? "text" : largeNumber({ file, node }, seen.object);
    case "index":
      return givesText(seen.object) || isCell(seen.object) || isPiece(seen.object, dialect) ? "text" : null;
    case "name":
      return placeKind({ file, node }) ?? largeNumber({ file, node }, node);
    default:
      return null;
  }
}

/** `path.split("/")[2]` */
function isPiece(object: Node, dialect: Dialect): boolean {
  const seen = dialect.view(object);
  return seen?.kind === "call" && /^(?:split|rsplit|splitlines)$/.test(seen.name);
}

/** A part of what was asked for with `{ bigint: true }`. */
function largeNumber({ file, node }: Slot, holder: Node): Kind | null {
  if (!/identifier$/.test(holder.type) || file.language === "python") return null;
  const binding = bindingsAt(holder, dialectFor(file)).find(({ name }) => name === holder.text);
  const isPart = holder.id !== node.id || binding?.isWhole === false;
  return isPart && /\bbigint:\s*true\b/.test(binding?.source?.text ?? "") ? "bigint" : null;
}

/** `row["imo"]` of a reader of tables. */
function isCell(object: Node): boolean {
  if (object.type !== "identifier" || object.tree.rootNode.type !== "module") return false;
  for (let around: Node | null = object.parent; around; around = around.parent) {
    const clause =
      around.type === "for_statement"
        ? [around]
        : around.namedChildren.filter(({ type }) => type === "for_in_clause");
    const source = clause.find((one) => field(one, "left")?.text === object.text);
    if (source)
      return /\bcsv\.(?:DictReader|reader)\(|\bDictReader\(/.test(field(source, "right")?.text ?? "");
  }
  return false;
}

/** The key of an entry, the number of an item, a piece of a text. */
function placeKind({ file, node }: Slot): Kind | null {
  const dialect = dialectFor(file);
  const binding = bindingsAt(node, dialect).find(({ name }) => name === node.text);
  const source = binding?.source ? dialect.view(binding.source) : null;
  if (!binding || source?.kind !== "call" || (binding.isWhole && binding.role === "local")) return null;
  const pattern = binding.node.parent;
  const isFirst =
    pattern && /pattern|tuple|list/.test(pattern.type) && pattern.namedChildren[0]?.id === binding.node.id;
  if (
    source.receiver?.text === "Object" &&
    (source.name === "keys" || (source.name === "entries" && isFirst))
  )
    return "text";
  if (source.name === "enumerate" && isFirst) return "number";
  return /^(?:split|rsplit|splitlines)$/.test(source.name) ? "text" : null;
}
