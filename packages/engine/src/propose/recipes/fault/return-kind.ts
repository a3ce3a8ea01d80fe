import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** What a function gives, as far as its annotation or its other returns say. */
export type ReturnKind = "number" | "text" | "list" | "dict" | "bool" | "optional" | "nothing" | "unknown";

export function returnKindOf(symbol: FunctionSymbol | null): ReturnKind {
  if (!symbol) return "unknown";
  const annotation = field(symbol.node, "return_type")?.text ?? "";
  if (annotation !== "") return kindOfAnnotation(annotation);
  const values = descendantsHere(symbol.node, "return_statement").flatMap(
    (node) => node.firstNamedChild ?? [],
  );
  if (values.length === 0) return "nothing";
  if (values.some((value) => value.type === "none")) return "optional";
  return "unknown";
}

function kindOfAnnotation(annotation: string): ReturnKind {
  if (/\bOptional\b|\|\s*None\b|\bNone\s*\|/.test(annotation)) return "optional";
  if (annotation === "None") return "nothing";
  if (/^(?:int|float|complex|Decimal|decimal\.Decimal|Fraction)$/.test(annotation)) return "number";
  if (annotation === "str") return "text";
  if (annotation === "bool") return "bool";
  if (/^(?:list|List|Sequence|Iterable|tuple|set)\b/.test(annotation)) return "list";
  return /^(?:dict|Dict|Mapping)\b/.test(annotation) ? "dict" : "unknown";
}

/** Whether a value, as written, is plainly of another kind than what a function promises or gives elsewhere. */
export function isOtherKind(value: Node, symbol: FunctionSymbol): boolean {
  const kind = kindOfExpression(value);
  if (kind === "unknown" || kind === "nothing") return false;
  const promised = returnKindOf(symbol);
  if (promised !== "unknown") return !isOfKind(value.text, promised);
  const given = descendantsHere(symbol.node, "return_statement").flatMap(
    (node) => node.firstNamedChild ?? [],
  );
  return given.map(kindOfExpression).some((one) => one !== "unknown" && one !== "nothing" && one !== kind);
}

/** Of what kind a value is, as far as its expression tells. */
function kindOfExpression(value: Node): ReturnKind {
  switch (value.type) {
    case "none":
      return "nothing";
    case "string":
    case "concatenated_string":
      return "text";
    case "integer":
    case "float":
      return "number";
    case "list":
    case "list_comprehension":
      return "list";
    case "dictionary":
    case "dictionary_comprehension":
      return "dict";
    case "true":
    case "false":
    case "not_operator":
    case "comparison_operator":
      return "bool";
    case "binary_operator":
      return /^(?:[-*/]|\/\/|\*\*)$/.test(field(value, "operator")?.text ?? "") ? "number" : "unknown";
    case "parenthesized_expression":
      return value.firstNamedChild ? kindOfExpression(value.firstNamedChild) : "unknown";
    case "call":
      return kindOfCall(field(value, "function")?.text ?? "");
    default:
      return "unknown";
  }
}

function kindOfCall(callee: string): ReturnKind {
  if (/^(?:len|int|float|sum|round|abs)$/.test(callee)) return "number";
  if (
    /^(?:str|repr)$|\.(?:strip|lstrip|rstrip|upper|lower|title|format|join|replace|isoformat|strftime)$/.test(
      callee,
    )
  )
    return "text";
  if (/^(?:list|sorted)$|\.(?:split|splitlines)$/.test(callee)) return "list";
  if (/^dict$/.test(callee)) return "dict";
  return /^(?:bool|isinstance|any|all)$|\.(?:startswith|endswith)$/.test(callee) ? "bool" : "unknown";
}

/** Whether a value, as written, is one that the function may give. */
export function isOfKind(text: string, kind: ReturnKind): boolean {
  switch (kind) {
    case "number":
      return /^-?[\d.]+$|^Decimal\(/.test(text);
    case "text":
      return /^["']/.test(text);
    case "list":
      return /^\[/.test(text);
    case "dict":
      return /^\{/.test(text);
    case "bool":
      return /^(?:True|False)$/.test(text);
    case "nothing":
      return text === "" || text === "None";
    default:
      return true;
  }
}
