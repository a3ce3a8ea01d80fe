import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import type { Member } from "../flow.ts";
import { type BindingPlace, type FlowShape, reaching } from "../reaching.ts";

export const FUNCTIONS = [
  "function_declaration",
  "generator_function_declaration",
  "function_expression",
  "generator_function",
  "arrow_function",
  "method_definition",
];
const LOOPS = ["for_statement", "for_in_statement", "while_statement", "do_statement"];
const SHAPE: FlowShape = {
  blocks: ["statement_block", "program"],
  branches: [
    "if_statement",
    "else_clause",
    "switch_case",
    "switch_default",
    "try_statement",
    "catch_clause",
    "ternary_expression",
    ...LOOPS,
  ],
};

/** A declaration or assignment that gives a name its value. */
export interface Binding extends BindingPlace {
  readonly value: Node;
  /** What is taken out of the value: `const { user } = …`. */
  readonly members: readonly Member[];
  readonly isElement: boolean;
}

/** The function or module whose names an expression uses. */
export function scopeOf(node: Node): Node {
  return ancestorOfType(node, FUNCTIONS) ?? node.tree.rootNode;
}

export function reachingBindings(
  scope: Node,
  name: string,
  use: Node,
): { bindings: Binding[]; isComplete: boolean } {
  return reaching(bindingsOf(scope, name), use, ancestorOfType(use, LOOPS, scope), SHAPE);
}

/**
 * What gives a name of an outer scope its value, wherever in that scope it stands: a function runs later than the code
 * around it. `declares` says whether the scope has the name at all.
 */
export function outerBindings(scope: Node, name: string): { bindings: Binding[]; declares: boolean } {
  const own = bindingsOf(scope, name);
  const declares =
    own.some(({ node }) => !/assignment_expression$/.test(node.type)) ||
    parametersOf(scope).some(({ pattern }) => takenFrom(pattern, name) !== null) ||
    isDeclaredEmpty(scope, name);
  return declares ? { bindings: bindingsOf(scope, name, true), declares } : { bindings: own, declares };
}

/** `let cache;` declares a name and gives it nothing. */
export function isDeclaredEmpty(scope: Node, name: string): boolean {
  return scope
    .descendantsOfType("variable_declarator")
    .some(
      (node) => !field(node, "value") && field(node, "name")?.text === name && scopeOf(node).id === scope.id,
    );
}

function bindingsOf(scope: Node, name: string, deep = false): Binding[] {
  const isHere = (node: Node) => scopeOf(node).id === scope.id;
  // An assignment in a function inside may run before the use as well.
  const here = (node: Node) =>
    isHere(node) || (deep && /assignment_expression$/.test(node.type) && !isShadowed(node, scope, name));
  const found = scope
    .descendantsOfType([
      "variable_declarator",
      "assignment_expression",
      "augmented_assignment_expression",
      "for_in_statement",
    ])
    .filter((node) => here(node) && isWhole(node))
    .flatMap((node): Binding[] => {
      const target = field(node, node.type === "variable_declarator" ? "name" : "left");
      const value = field(node, node.type === "variable_declarator" ? "value" : "right");
      if (!target || !value) return [];
      const isElement = node.type === "for_in_statement";
      const from = isElement ? (field(node, "body")?.startIndex ?? node.endIndex) : node.endIndex;
      const taken = takenFrom(target, name);
      return taken
        ? [{ value, members: taken.members, isElement: isElement || taken.isElement, node, from }]
        : [];
    });
  return found.toSorted((a, b) => a.node.startIndex - b.node.startIndex);
}

/** `loaded ??= load()` gives a name its value, `sum += 1` only changes it. */
function isWhole(node: Node): boolean {
  return (
    node.type !== "augmented_assignment_expression" ||
    /^(?:\?\?|\|\|)=$/.test(field(node, "operator")?.text ?? "")
  );
}

/** Whether a function between a node and a scope has a variable of this name of its own. */
function isShadowed(node: Node, scope: Node, name: string): boolean {
  for (let inner = scopeOf(node); inner.id !== scope.id; ) {
    if (parametersOf(inner).some(({ pattern }) => takenFrom(pattern, name) !== null)) return true;
    const own = inner
      .descendantsOfType("variable_declarator")
      .some(
        (child) => scopeOf(child).id === inner.id && takenFrom(field(child, "name") ?? child, name) !== null,
      );
    if (own || !inner.parent) return true;
    inner = scopeOf(inner);
  }
  return false;
}

/** How a name hangs in a target: alone, or inside object and array patterns. Null when it is not in it. */
export function takenFrom(target: Node, name: string): { members: Member[]; isElement: boolean } | null {
  switch (target.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return target.text === name ? { members: [], isElement: false } : null;
    case "assignment_pattern":
    case "object_assignment_pattern":
    case "required_parameter":
    case "optional_parameter": {
      const left = field(target, "left") ?? field(target, "pattern");
      return left ? takenFrom(left, name) : null;
    }
    case "array_pattern": {
      const found = target.namedChildren.map((child) => takenFrom(child, name)).find((each) => each !== null);
      return found ? { members: found.members, isElement: true } : null;
    }
    case "object_pattern":
      for (const child of target.namedChildren) {
        const key = child.type === "pair_pattern" ? field(child, "key") : ownName(child);
        const inner = child.type === "pair_pattern" ? field(child, "value") : child;
        const found = inner && takenFrom(inner, name);
        if (found && key)
          return {
            members: [{ kind: "attribute", name: plainString(key) ?? key.text, node: key }, ...found.members],
            isElement: found.isElement,
          };
      }
      return null;
    default:
      return null;
  }
}

function ownName(child: Node): Node | null {
  return child.type === "object_assignment_pattern" ? field(child, "left") : child;
}

/** Parameters of a function in order: the pattern and the default of each. */
export function parametersOf(definition: Node): { pattern: Node; defaultValue: Node | null }[] {
  const single = field(definition, "parameter");
  const nodes = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  return nodes
    .filter((node) => node.type !== "comment" && node.type !== "this")
    .map((node) => {
      const typed = node.type === "required_parameter" || node.type === "optional_parameter";
      const pattern = typed
        ? (field(node, "pattern") ?? node)
        : node.type === "assignment_pattern"
          ? (field(node, "left") ?? node)
          : node;
      const defaultValue = typed
        ? field(node, "value")
        : node.type === "assignment_pattern"
          ? field(node, "right")
          : null;
      return { pattern, defaultValue };
    });
}
