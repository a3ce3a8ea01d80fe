import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field, startLineOf } from "../../code/nodes.ts";
import { slotOf } from "../recipes/contract/declared-default.ts";
import type { EmptyValue } from "./empty-values.ts";
import { callersTakeNothing } from "./failure-value.ts";
import { docstringOf } from "./said-failure.ts";

/** What the place that takes a value declares of it: the field that it fills, or the function that returns it. */
interface ValuePlace {
  readonly annotation: string;
  readonly defaultValue: string | null;
  /** `path:line` of the declaration. */
  readonly where: string;
}

/**
 * Values that stand for nothing, as the place that takes them allows. Where it declares that it may be None, None is what
 * it says for no value, whatever other places give; where it declares a number, None is none of its values. What others
 * promise in their docstrings is no custom for a function whose own docstring speaks of something else.
 */
export function fittingValues(
  code: CodeIndex,
  symbol: FunctionSymbol | null,
  path: string,
  node: Node,
  values: readonly EmptyValue[],
): readonly EmptyValue[] {
  const said = symbol ? docstringOf(symbol.node) : "";
  // Whoever looks at what it gives whether it is there need not be promised anything.
  const isPromisedHere =
    /\bNone\b|\bnull\b|\bnothing\b/.test(said) || (symbol !== null && callersTakeNothing(code, symbol));
  const open = values.filter(
    ({ text, isPromised }) => !(text === "None" && isPromised && said !== "" && !isPromisedHere),
  );
  const place = placeOf(code, symbol, path, node);
  if (!place) return open;
  if (!/\bNone\b|\bOptional\b/.test(place.annotation))
    return /\bAny\b|\bobject\b/.test(place.annotation) ? open : open.filter(({ text }) => text !== "None");
  const none = open.filter(({ text }) => text === "None");
  if (none.length > 0) return none;
  return place.defaultValue === null || place.defaultValue === "None"
    ? [{ text: "None", evidence: [place.where], isPromised: false }]
    : [];
}

/** Null where nothing is declared. */
function placeOf(
  code: CodeIndex,
  symbol: FunctionSymbol | null,
  path: string,
  node: Node,
): ValuePlace | null {
  const slot = slotOf(code, path, node);
  if (slot?.annotation)
    return {
      annotation: slot.annotation.text,
      defaultValue: slot.defaultValue?.text ?? null,
      where: `${slot.path}:${slot.line}`,
    };
  if (!symbol) return null;
  if (node.parent?.type === "return_statement") {
    const annotation = field(symbol.node, "return_type");
    return annotation
      ? { annotation: annotation.text, defaultValue: null, where: `${path}:${startLineOf(symbol.node)}` }
      : null;
  }
  const name = node.parent?.type === "assignment" ? field(node.parent, "left") : null;
  if (name?.type !== "identifier") return null;
  // A value with a name is taken where the name is handed on as it is.
  for (const use of symbol.node.descendantsOfType("identifier")) {
    if (use.text !== name.text || use.startIndex <= node.endIndex) continue;
    const isHandedOn = /^(?:keyword_argument|argument_list|return_statement)$/.test(use.parent?.type ?? "");
    const found = isHandedOn ? placeOf(code, symbol, path, use) : null;
    if (found) return found;
  }
  return null;
}
