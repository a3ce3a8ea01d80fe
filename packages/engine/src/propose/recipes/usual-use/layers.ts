import type { Node } from "web-tree-sitter";
import { argumentsOf, field } from "../../../code/nodes.ts";
import { bare, calledBy, dressed, isCall, isConstant, makerOf, squeezed } from "./syntax.ts";

export type LayerKind = "call" | "method" | "default" | "await" | "read" | "guard" | "format";

/** One thing that code does around a value before it goes where it goes: `Number(□)`, `□ ?? 0`, `□.trim()`, `□ if □ else None`. */
export interface Layer {
  readonly kind: LayerKind;
  /** What it is made around. */
  readonly inner: Node;
  readonly outer: Node;
  /** The same for two layers that do the same, whatever they do it to. */
  readonly key: string;
  /** `Number`, `new Date`, `.trim`; empty for what is no call. */
  readonly maker: string;
}

/** What only makes another kind of value of the same. */
export const KINDS =
  /^(?:BigInt|Number|String|Array\.from|Buffer\.from|new (?:Date|Set|Map|Decimal|Big)|int|float|str|bytes|list|tuple|set|dict|(?:decimal\.)?Decimal|(?:fractions\.)?Fraction)$/;

/** How a value is used: the layers around it from the inside out, and where what they make goes. */
export interface Use {
  readonly value: Node;
  readonly layers: readonly Layer[];
  /** `arg:hours:0`, `text`, `op:+`: the same for two values that go to the same kind of place. */
  readonly sink: string;
}

const MOST_LAYERS = 6;
const HOLE = "\u25a1";

/** All that stands around a value up to the place that it is for. */
export function useOf(value: Node): Use {
  const layers: Layer[] = [];
  let node = value;
  for (let count = 0; count < MOST_LAYERS; count += 1) {
    const step = stepAround(dressed(node), value);
    if (typeof step === "string") return { value, layers, sink: step };
    layers.push(step);
    node = step.outer;
  }
  return { value, layers, sink: "far" };
}

function stepAround(node: Node, value: Node): Layer | string {
  const parent = node.parent;
  if (!parent) return "nothing";
  const layer = (kind: LayerKind, outer: Node, maker = ""): Layer => ({
    kind,
    inner: node,
    outer,
    maker,
    key: `${kind}:${keyOf(outer, node, value)}`,
  });
  if (/^(?:arguments|argument_list)$/.test(parent.type)) return givenStep(node, parent, null, layer);
  if (parent.type === "keyword_argument" && parent.parent)
    return givenStep(parent, parent.parent, field(parent, "name")?.text ?? "", layer);
  if (/^(?:member_expression|attribute)$/.test(parent.type) && field(parent, "object")?.id === node.id) {
    const name = (field(parent, "property") ?? field(parent, "attribute"))?.text ?? "";
    const call = parent.parent;
    if (!call || !isCall(call) || calledBy(call)?.id !== parent.id) return layer("read", parent);
    const given = argumentsOf(call);
    return given.every(isConstant)
      ? layer("method", call, `.${name}`)
      : `method:${name}(${given.map(({ text }) => squeezed(text)).join()})`;
  }
  if (/^subscript(?:_expression)?$/.test(parent.type)) {
    const holder = field(parent, "object") ?? field(parent, "value");
    if (holder?.id !== node.id) return `key:${lastPart(holder)}`;
    const index = field(parent, "index") ?? field(parent, "subscript");
    return index && isConstant(index) ? layer("read", parent) : "indexed";
  }
  if (/^await(?:_expression)?$/.test(parent.type)) return layer("await", parent);
  if (/^(?:binary_expression|boolean_operator|binary_operator|comparison_operator)$/.test(parent.type))
    return operatorStep(node, value, parent, layer);
  if (/^(?:ternary_expression|conditional_expression)$/.test(parent.type))
    return isGuardBy(parent, node, value) ? layer("guard", parent) : "branch";
  if (/^(?:interpolation|template_substitution)$/.test(parent.type)) {
    const format = parent.namedChildren.find(({ type }) => type === "format_specifier");
    return format && /[fdeg%]$/.test(format.text) ? layer("format", parent, format.text) : "text";
  }
  if (/^(?:pair|dictionary)$/.test(parent.type)) return `field:${squeezed(field(parent, "key")?.text ?? "")}`;
  if (parent.type === "variable_declarator" || parent.type === "assignment") return "named";
  if (parent.type === "unary_expression") return `op:${parent.text[0]}`;
  return parent.type;
}

/** What is given to a call: a layer where it is all that the call is given, but for constants; else a place of the call. */
function givenStep(
  node: Node,
  list: Node,
  keyword: string | null,
  layer: (kind: LayerKind, outer: Node, maker?: string) => Layer,
): Layer | string {
  const call = list.parent;
  if (!call || !isCall(call)) return list.type;
  const maker = makerOf(call);
  const all = argumentsOf(call);
  const areOthersConstant = all.every((one) => one.id === node.id || isConstant(field(one, "value") ?? one));
  if (maker !== null && keyword === null && areOthersConstant && call.parent?.type !== "expression_statement")
    return layer("call", call, maker);
  const at = keyword ?? all.findIndex(({ id }) => id === node.id);
  return `arg:${(maker ?? lastPart(calledBy(call))).split(".").at(-1)}:${at}`;
}

function operatorStep(
  node: Node,
  value: Node,
  parent: Node,
  layer: (kind: LayerKind, outer: Node, maker?: string) => Layer,
): Layer | string {
  const [left, right] = [field(parent, "left"), field(parent, "right")];
  const operator = field(parent, "operator")?.text ?? "";
  if (/^(?:\?\?|\|\||or)$/.test(operator) && left?.id === node.id)
    return right && isConstant(right) ? layer("default", parent) : "chosen";
  if (/^(?:&&|and)$/.test(operator) && right?.id === node.id)
    return isGuardBy(parent, node, value) ? layer("guard", parent) : "asked";
  return `op:${operator || "compared"}:${left?.id === node.id ? "left" : "right"}`;
}

/** Whether what stands beside a part asks for the value that the part is made of. */
function isGuardBy(whole: Node, part: Node, value: Node): boolean {
  const asked =
    whole.type === "conditional_expression"
      ? whole.namedChildren[1]
      : (field(whole, "condition") ?? field(whole, "left"));
  const isAsked = asked !== undefined && asked !== null && asked.id !== part.id;
  return isAsked && nodesIn(asked).some((one) => one.text === value.text);
}

/** A node and everything in it. */
export function nodesIn(node: Node): Node[] {
  return [node, ...node.namedChildren.flatMap(nodesIn)];
}

function keyOf(outer: Node, inner: Node, value: Node): string {
  const start = inner.startIndex - outer.startIndex;
  const text =
    outer.text.slice(0, start) + HOLE + outer.text.slice(start + (inner.endIndex - inner.startIndex));
  const isPlain = outer.type !== "ternary_expression" && outer.type !== "conditional_expression";
  return squeezed(isPlain && outer.type !== "binary_expression" ? text : text.replaceAll(value.text, HOLE));
}

function lastPart(node: Node | null): string {
  return (node ? bare(node).text : "").split(/[.\s]/).at(-1) ?? "";
}

/** The layer that stands outermost in an expression: `Number(□)` of `Number(row.id)`, `□ ?? 0` of `row.count ?? 0`; null where there is none. */
export function outermostLayer(outer: Node): Layer | null {
  const inner = coreOf(outer);
  if (!inner || isConstant(inner)) return null;
  const step = stepAround(dressed(inner), inner);
  return typeof step !== "string" && step.outer.id === outer.id ? step : null;
}

function coreOf(outer: Node): Node | null {
  if (isCall(outer)) {
    const callee = calledBy(outer);
    const given = argumentsOf(outer).filter((one) => !isConstant(field(one, "value") ?? one));
    if (given.length > 0) return given.length === 1 ? bare(given[0] ?? outer) : null;
    return callee ? field(callee, "object") : null;
  }
  if (/^await(?:_expression)?$/.test(outer.type)) return outer.firstNamedChild;
  if (/^(?:binary_expression|boolean_operator)$/.test(outer.type)) {
    const operator = field(outer, "operator")?.text ?? "";
    return field(outer, /^(?:&&|and)$/.test(operator) ? "right" : "left");
  }
  return null;
}
