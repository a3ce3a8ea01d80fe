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
