import type { Node } from "web-tree-sitter";

/** A simple expression: what may be called otherwise in another function. */
const NAMES =
  /^(?:identifier|attribute|subscript|member_expression|subscript_expression|this|property_identifier|shorthand_property_identifier)$/;

/**
 * Whether two pieces of code are the same but for the names of what they work on; `names` gains what stands in the second
 * for each expression of the first.
 */
export function align(
  one: Node,
  other: Node,
  names: Map<string, string>,
  /** Whether texts may differ: what is said of other things. */
  isSaid = false,
): boolean {
  if (isSaid && /^(?:string|string_fragment|string_content)$/.test(one.type) && one.type === other.type)
    return true;
  if (one.text === other.text) return isFree(one.text, other.text, names);
  if (
    one.type === other.type &&
    one.namedChildCount === other.namedChildCount &&
    one.namedChildCount > 0 &&
    sameMarks(one, other)
  ) {
    const before = new Map(names);
    const isAligned = one.namedChildren.every((child, index) => {
      const twin = other.namedChild(index);
      return twin !== null && align(child, twin, names, isSaid);
    });
    if (isAligned) return true;
    names.clear();
    for (const [key, value] of before) names.set(key, value);
  }
  if (!NAMES.test(one.type) || !NAMES.test(other.type)) return false;
  if (one.type === "property_identifier" || other.type === "property_identifier") return false;
  if (!isFree(one.text, other.text, names)) return false;
  names.set(one.text, other.text);
  return true;
}

function isFree(own: string, theirs: string, names: ReadonlyMap<string, string>): boolean {
  const known = names.get(own);
  return known === undefined || known === theirs;
}

/** Operators and key words. */
function sameMarks(one: Node, other: Node): boolean {
  const marks = (node: Node) =>
    node.children
      .filter((child) => !child.isNamed)
      .map(({ text }) => text)
      .join(" ");
  return marks(one) === marks(other);
}
