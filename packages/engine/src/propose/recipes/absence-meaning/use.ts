import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { contains } from "./moves.ts";
import type { Spot } from "./spots.ts";

/** What takes a value: a text, an entry of an object, the answer of a function, a call, a sum, a condition, a name. */
export function useOf(node: Node): string {
  const parent = node.parent;
  switch (parent?.type) {
    case "parenthesized_expression":
    case "await":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
      return useOf(parent);
    case "template_substitution":
    case "interpolation":
      return "text";
    case "pair":
    case "keyword_argument":
    case "array":
    case "list":
    case "tuple":
      return "entry";
    case "return_statement":
      return "returned";
    case "arrow_function":
      return "returned";
    case "arguments":
    case "argument_list":
      return "argument";
    case "binary_operator":
    case "augmented_assignment":
    case "augmented_assignment_expression":
      return "operand";
    case "binary_expression":
      return /^[-+*/%]$/.test(field(parent, "operator")?.text ?? "") ? "operand" : "condition";
    case "variable_declarator":
    case "assignment":
    case "assignment_expression":
      return "assigned";
    default:
      return /condition|if_|while_|comparison|not_operator|unary/.test(parent?.type ?? "")
        ? "condition"
        : "other";
  }
}

const READS = /^(?:member_expression|subscript_expression|attribute|subscript|call_expression|call)$/;

/** Whether the same absent thing is read once more behind a whole: what stands in for the one read does not help the other. */
export function isReadAgain({ subject, scope, absence, node }: Spot, whole: Node): boolean {
  if (
    absence === "unreadable" ||
    absence === "entry" ||
    !scope ||
    !/^(?:identifier|attribute|member_expression)$/.test(node.type)
  )
    return false;
  return scope.descendantsOfType(subject.type).some((other) => {
    const parent = other.parent;
    if (
      other.text !== subject.text ||
      other.startIndex < whole.startIndex ||
      contains(whole, other) ||
      !parent
    )
      return false;
    if (
      absence === "empty" ||
      !READS.test(parent.type) ||
      parent.children.some(({ type }) => type === "optional_chain")
    )
      return false;
    return (
      (field(parent, "object") ?? field(parent, "value"))?.id === other.id &&
      !isGuarded(other, scope, subject.text)
    );
  });
}

/** Whether a read stands in a branch that asks for it first. */
function isGuarded(read: Node, scope: Node, text: string): boolean {
  for (let current = read.parent; current && current.id !== scope.id; current = current.parent) {
    const condition =
      field(current, "condition") ??
      (current.type === "conditional_expression" ? current.namedChild(1) : null);
    const left = /boolean_operator|binary_expression/.test(current.type) ? field(current, "left") : null;
    if ([condition, left].some((one) => one && !contains(one, read) && one.text.includes(text))) return true;
  }
  return false;
}
