import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** One thing that is done to a value on its way: a call, a method, a piece of text added. */
export interface Step {
  readonly kind: "call" | "method" | "care";
  /** Name of what is called. */
  readonly name: string;
  /** The step without the value: two of the same text do the same. */
  readonly text: string;
  readonly node: Node;
}

/** What is done to a value, the first step first. */
export interface Pipeline {
  readonly base: Node;
  readonly steps: readonly Step[];
  /** Statements that hold a value of the way for the next step alone. */
  readonly between: readonly Node[];
}

const MOST_STEPS = 12;

/**
 * The way that a value takes to become an expression: `json.loads(base64.b64decode(text))` is `text`, decoded and then
 * loaded. Names that are set once before, for the next step alone, are followed.
 *
 * @param parameter the name at which the way begins; null where any name or part of something does.
 */
export function pipelineOf(expression: Node, definition: Node, parameter: string | null): Pipeline | null {
  const steps: Step[] = [];
  const between: Node[] = [];
  let before = expression.startIndex;
  for (let node: Node = expression; steps.length <= MOST_STEPS; ) {
    const inner = stepFrom(
      node,
      (part) => parameter === null || leadsTo(part, definition, parameter, before),
    );
    if (inner) {
      if (inner.step) steps.unshift(inner.step);
      node = inner.next;
      continue;
    }
    if (node.type !== "identifier" && parameter !== null) return null;
    const binding =
      node.type === "identifier" ? bindingBefore(definition, node.text, before, parameter !== null) : null;
    if (!binding)
      return parameter === null || node.text === parameter ? { base: node, steps, between } : null;
    between.push(binding.statement);
    before = binding.statement.startIndex;
    node = binding.value;
  }
  return null;
}

function stepFrom(
  node: Node,
  isOnWay: (part: Node) => boolean,
): { readonly step: Step | null; readonly next: Node } | null {
  const children = node.namedChildren;
  switch (node.type) {
    case "parenthesized_expression":
      return children[0] ? { step: null, next: children[0] } : null;
    case "call": {
      const callee = field(node, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      const { positional, named, hasSplat } = readCall(node);
      if (!callee || hasSplat) return null;
      const given = [...positional.map(({ text }) => text)];
      const options = [...named].map(([name, { text }]) => `${name}=${text}`).toSorted();
      const name = lastNameOf(callee) ?? "";
      if (object && !isModule(object) && isOnWay(object))
        return {
          step: { kind: "method", name, text: `.${name}(${[...given, ...options].join(", ")})`, node },
          next: object,
        };
      const ways = positional.filter((one) => one.type !== "string" && isOnWay(one));
      const [way, ...others] = ways.filter((one) => !/^(?:integer|float|true|false|none)$/.test(one.type));
      if (!way || others.length > 0) return null;
      const rest = positional.map((one) => (one.id === way.id ? "_" : one.text));
      return {
        step: { kind: "call", name, text: `${name}(${[...rest, ...options].join(", ")})`, node },
        next: way,
      };
    }
    case "binary_operator":
    case "boolean_operator":
    case "conditional_expression": {
      // Of `text + "=" * (-len(text) % 4)` the way is the part that stands alone.
      const parts = children.filter((one) => isOnWay(one));
      const way = parts.find((one) => one.type === "identifier") ?? parts[0];
      const operator = field(node, "operator")?.text ?? "";
      const isText = node.type !== "binary_operator" || (operator === "+" && /["']/.test(node.text));
      if (
        !way ||
        !isText ||
        (parts.length > 1 && way.type !== "identifier" && node.type !== "conditional_expression")
      )
        return null;
      return { step: { kind: "care", name: node.type, text: node.text, node }, next: way };
    }
    default:
      return null;
  }
}

/** Names that begin no value: modules are imported. */
function isModule(object: Node): boolean {
  if (object.type !== "identifier") return false;
  return object.tree.rootNode
    .descendantsOfType(["import_statement", "import_from_statement"])
    .some((statement) => statement.descendantsOfType("identifier").some(({ text }) => text === object.text));
}

/** Whether an expression holds a parameter, or a name that is made of it. */
function leadsTo(part: Node, definition: Node, parameter: string, before: number): boolean {
  const names = [part, ...part.descendantsOfType("identifier")].filter(({ type }) => type === "identifier");
  return names.some(({ text }) => {
    if (text === parameter) return true;
    const binding = bindingBefore(definition, text, before, true);
    return binding !== null && leadsTo(binding.value, definition, parameter, binding.statement.startIndex);
  });
}

/** The assignment that gives a name its value at a place; where `isFree`, however often the name is read. */
function bindingBefore(
  definition: Node,
  name: string,
  before: number,
  isFree: boolean,
): { readonly statement: Node; readonly value: Node } | null {
  const own = descendantsHere(definition, "assignment").filter(
    (node) => field(node, "left")?.text === name && node.startIndex < before,
  );
  const last = own.at(-1);
  const value = last ? field(last, "right") : null;
  const statement = last?.parent;
  if (!last || !value || statement?.type !== "expression_statement") return null;
  const reads = definition.descendantsOfType("identifier").filter(({ text }) => text === name);
  return isFree || (own.length === 1 && reads.length === 2) ? { statement, value } : null;
}
