import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { type BindingPlace, type FlowShape, reaching } from "../reaching.ts";

/** A statement that gives a name its value. */
export interface Binding extends BindingPlace {
  readonly kind: "assignment" | "element" | "with";
  /** The expression that the value comes from. */
  readonly value: Node;
  /** Place in a tuple target; null when the whole value is bound. */
  readonly index: number | null;
}

const LOOPS = ["for_statement", "while_statement"];
const SHAPE: FlowShape = {
  blocks: ["block", "module"],
  branches: [
    "if_statement",
    "elif_clause",
    "else_clause",
    "for_statement",
    "while_statement",
    "try_statement",
    "except_clause",
    "case_clause",
    "match_statement",
  ],
};

/** The function or module whose names an expression uses. */
export function scopeOf(node: Node): Node {
  return ancestorOfType(node, ["function_definition", "lambda"]) ?? node.tree.rootNode;
}

/**
 * The bindings of `name` that can reach a use, nearest first: those before it up to one that always runs, and those
 * further down in a loop around it. `isComplete` says that none from outside the scope can.
 */
export function reachingBindings(
  scope: Node,
  name: string,
  use: Node,
): { bindings: Binding[]; isComplete: boolean } {
  const comprehension = comprehensionBinding(name, use, scope);
  if (comprehension) return { bindings: [comprehension], isComplete: true };
  return reaching(bindingsOf(scope, name), use, ancestorOfType(use, LOOPS, scope), SHAPE);
}

/** An assignment takes effect behind its end, a loop variable inside the loop. */
function effectiveFrom(node: Node, kind: Binding["kind"]): number {
  const body = kind === "assignment" ? null : field(node, "body");
  return body?.startIndex ?? node.endIndex;
}

function bindingsOf(scope: Node, name: string): Binding[] {
  const assignments = [
    ...descendantsHere(scope, "assignment"),
    ...descendantsHere(scope, "augmented_assignment"),
  ];
  const named = descendantsHere(scope, "named_expression");
  const loops = descendantsHere(scope, "for_statement");
  const opened = descendantsHere(scope, "with_item");
  return [
    ...assignments.flatMap((node) =>
      bound(node, field(node, "left"), field(node, "right"), name, "assignment"),
    ),
    ...named.flatMap((node) => bound(node, field(node, "name"), field(node, "value"), name, "assignment")),
    ...loops.flatMap((node) => bound(node, field(node, "left"), field(node, "right"), name, "element")),
    ...opened.flatMap((node) => openedAs(node, name)),
  ].toSorted((a, b) => a.node.startIndex - b.node.startIndex);
}

function bound(
  node: Node,
  target: Node | null,
  value: Node | null,
  name: string,
  kind: Binding["kind"],
): Binding[] {
  if (!target || !value) return [];
  // `a = b = value`: the innermost right side is the value of both.
  let last = value;
  while (last.type === "assignment") {
    const inner = field(last, "right");
    if (!inner) return [];
    last = inner;
  }
  if (target.type === "identifier")
    return target.text === name
      ? [{ kind, value: last, index: null, node, from: effectiveFrom(node, kind) }]
      : [];
  const index = target.namedChildren.findIndex((child) => child.type === "identifier" && child.text === name);
  return index < 0 || !/pattern/.test(target.type)
    ? []
    : [{ kind, value: last, index, node, from: effectiveFrom(node, kind) }];
}

function openedAs(item: Node, name: string): Binding[] {
  const pattern = field(item, "value");
  const alias = pattern?.type === "as_pattern" ? field(pattern, "alias") : null;
  const value = pattern?.firstNamedChild;
  const statement = ancestorOfType(item, ["with_statement"]);
  return alias?.text === name && value && statement
    ? [{ kind: "with", value, index: null, node: statement, from: effectiveFrom(statement, "with") }]
    : [];
}

/** The loop variable of the comprehension around a use. */
function comprehensionBinding(name: string, use: Node, scope: Node): Binding | null {
  const kinds = [
    "list_comprehension",
    "set_comprehension",
    "dictionary_comprehension",
    "generator_expression",
  ];
  for (let node = ancestorOfType(use, kinds, scope); node; node = ancestorOfType(node, kinds, scope)) {
    for (const clause of node.namedChildren) {
      if (clause.type !== "for_in_clause") continue;
      const found = bound(clause, field(clause, "left"), field(clause, "right"), name, "element")[0];
      const isInside =
        found && !(found.value.startIndex <= use.startIndex && use.endIndex <= found.value.endIndex);
      if (isInside) return found;
    }
  }
  return null;
}
