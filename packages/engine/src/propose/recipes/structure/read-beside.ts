import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { similarity } from "./similar-names.ts";

/** From here on two names are one but for a slip of the pen. */
const SLIP = 0.95;

/**
 * Whether a function reads the other name of the same thing as well: then it means two things by them, however alike they
 * are written (`payment.amount`, `payment.account`).
 */
export function isReadBeside(property: Node, other: string): boolean {
  const member = property.parent?.type === "member_expression" ? property.parent : null;
  const object = member && field(member, "object")?.text;
  if (!member || object === undefined || similarity(property.text, other) >= SLIP) return false;
  let scope: Node | null = member;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope
    .descendantsOfType("member_expression")
    .some((node) => field(node, "object")?.text === object && field(node, "property")?.text === other);
}
