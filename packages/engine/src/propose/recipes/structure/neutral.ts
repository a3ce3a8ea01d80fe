import type { Node } from "web-tree-sitter";

const NEUTRAL =
  /^(?:null|undefined|\[\]|0|(["'`])(?:\s*|[-–—?]+|n\/a|none|unknown|never|no date|not (?:set|given|known))\1)$/i;

/**
 * Whether what stands for an absent part says nothing of the part itself, so that it fits another part as well: null, an
 * empty text, a dash. `"still on loan"` is said of a return alone. Names of constants are taken to be general.
 */
export function isNeutral(node: Node): boolean {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : null;
  if (inner) return isNeutral(inner);
  return NEUTRAL.test(node.text) || /^[A-Z][A-Z\d_]*$/.test(node.text);
}
