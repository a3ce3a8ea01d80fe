import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";

/** What runs a piece of code once for each item of something. */
export interface Iteration {
  /** `loop` for statements, else the method whose callback it is. */
  readonly kind: "loop" | "forEach" | "flatMap" | "other";
  readonly node: Node;
  /** Name of the item; null where it has none or is taken apart. */
  readonly item: string | null;
}

const LOOPS = /^(?:for_in_statement|for_statement|while_statement|do_statement)$/;
const METHODS =
  /^(?:forEach|flatMap|map|filter|some|every|find|findIndex|reduce|reduceRight|sort|toSorted|then|on|once)$/;

/** The innermost iteration around a node inside its function; null where it runs once for each call. */
export function iterationAround(node: Node): Iteration | null {
  for (let current: Node = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (LOOPS.test(parent.type) && field(parent, "body")?.id === current.id) {
      const left = parent.type === "for_in_statement" ? field(parent, "left") : null;
      return { kind: "loop", node: parent, item: left?.type === "identifier" ? left.text : null };
    }
    if (isFunctionNode(parent)) return callbackOf(parent);
  }
  return null;
}

function callbackOf(definition: Node): Iteration | null {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  if (!METHODS.test(method)) return null;
  const single = field(definition, "parameter");
  const first = single ?? field(definition, "parameters")?.firstNamedChild ?? null;
  const pattern = first ? (field(first, "pattern") ?? first) : null;
  return {
    kind: method === "forEach" || method === "flatMap" ? method : "other",
    node: definition,
    item: pattern?.type === "identifier" ? pattern.text : null,
  };
}

/** How an item is passed over in an iteration, without the end of the statement; null where it cannot be. */
export function skipOf(iteration: Iteration | null): string | null {
  switch (iteration?.kind) {
    case "loop":
      return "continue";
    case "forEach":
      return "return";
    case "flatMap":
      return "return []";
    default:
      return null;
  }
}
