import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

const TYPES = ["type_annotation", "type_arguments", "type_parameters", "asserts_annotation"];
const CASTS = ["as_expression", "satisfies_expression", "non_null_expression"];

/** A piece of a file in whose place a copy has something else. */
export interface Swap {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Text of a node with its continuation lines moved to the margin; without types unless they are kept. `swaps` are of the
 * file that the node stands in.
 */
export function plainText(node: Node, keepsTypes: boolean, swaps: readonly Swap[] = []): string {
  const own = swaps.filter(({ start, end }) => node.startIndex <= start && end <= node.endIndex);
  const cuts = [...(keepsTypes ? [] : typesIn(node)), ...own];
  return dedented(without(node, cuts), node.startPosition.column);
}

/** Text whose first line stood at a column, its other lines moved to the margin. */
export function dedented(text: string, column: number): string {
  const [first = "", ...rest] = text.split("\n");
  const indents = rest.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(column, ...indents);
  return [first, ...rest.map((line) => line.slice(Math.min(least, line.length)))].join("\n");
}

interface Cut {
  readonly start: number;
  readonly end: number;
  /** What stands there instead; nothing by default. */
  readonly text?: string;
}

function typesIn(node: Node): Cut[] {
  const cuts: Cut[] = node
    .descendantsOfType(TYPES)
    .map((type) => ({ start: type.startIndex, end: type.endIndex }));
  for (const cast of node.descendantsOfType(CASTS)) {
    const inner = cast.firstNamedChild;
    if (inner) cuts.push({ start: inner.endIndex, end: cast.endIndex });
  }
  for (const parameter of node.descendantsOfType("optional_parameter")) {
    const pattern = field(parameter, "pattern");
    const mark = parameter.children.find((child) => child.type === "?");
    if (pattern && mark) cuts.push({ start: mark.startIndex, end: mark.endIndex });
  }
  return cuts;
}

function without(node: Node, cuts: readonly Cut[]): string {
  let text = "";
  let at = node.startIndex;
  for (const cut of cuts.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (cut.start < at || cut.end > node.endIndex) continue;
    text += node.text.slice(at - node.startIndex, cut.start - node.startIndex) + (cut.text ?? "");
    at = cut.end;
  }
  return text + node.text.slice(at - node.startIndex);
}

/** A statement that only tells something, as what it works out: `console.log(bill(meter))` as `bill(meter)`. */
export function quietText(node: Node, keepsTypes: boolean): string {
  const telling = node.descendantsOfType("call_expression").find((call) => {
    const callee = field(call, "function")?.text ?? "";
    return (
      /^(?:console|log|logger|process\.stdout)\.\w+$/.test(callee) &&
      call.parent?.type === "expression_statement"
    );
  });
  const text = plainText(node, keepsTypes);
  if (!telling) return text;
  const whole = plainText(telling, keepsTypes);
  const worked = (field(telling, "arguments")?.namedChildren ?? [])
    .filter((child) => child.type !== "comment" && child.descendantsOfType("call_expression").length > 0)
    .map((child) => plainText(child, keepsTypes));
  return worked.length > 0 ? text.replace(whole, () => worked.join("; ")) : text;
}
