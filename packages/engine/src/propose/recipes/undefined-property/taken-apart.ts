import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Use } from "./optional-uses.ts";

/** Text that does not fit is bad as a whole where several of its pieces are wanted: none of them is optional. */
export function isTakenApartText(object: Node, uses: readonly Use[]): boolean {
  const plain = withoutAssertion(object);
  const bound = plain.type === "identifier" ? lastBinding(plain, plain.text) : plain;
  const isMatch = /\.(?:match|exec)\(.*\)$/s.test(bound?.text ?? "");
  return isMatch && new Set(uses.map(({ whole }) => whole.text)).size > 1;
}

/** `const [, hours, minutes] = text.match(…)`, and a number is read from a piece: without the text there is no number either. */
export function arePiecesRead(object: Node): boolean {
  const declarator = object.parent?.type === "variable_declarator" ? object.parent : null;
  const pattern = declarator && field(declarator, "name");
  const scope = declarator && ancestorOfType(declarator, ["statement_block", "program"]);
  if (pattern?.type !== "array_pattern" || !scope || !/\.(?:match|exec)\(/.test(object.text)) return false;
  const pieces = new Set(pattern.namedChildren.map(({ text }) => text));
  return scope.descendantsOfType("call_expression").some((call) => {
    const given = field(call, "arguments")?.firstNamedChild;
    return (
      /^(?:Number|parseInt|parseFloat|Number\.\w+|BigInt)$/.test(field(call, "function")?.text ?? "") &&
      pieces.has(given?.text ?? "")
    );
  });
}

/** `const { width, height } = box`, and a text tells them or a number is made of them: of no box there is neither. */
export function arePartsTold(object: Node): boolean {
  const declarator = object.parent?.type === "variable_declarator" ? object.parent : null;
  const pattern = declarator && field(declarator, "name");
  const scope = declarator && ancestorOfType(declarator, ["statement_block", "program"]);
  if (pattern?.type !== "object_pattern" || !scope) return false;
  const parts = new Set(
    pattern.namedChildren
      .filter(({ type }) => type === "shorthand_property_identifier_pattern")
      .map(({ text }) => text),
  );
  return scope.descendantsOfType("identifier").some((node) => {
    const { parent } = node;
    if (!parent || !parts.has(node.text)) return false;
    return (
      parent.type === "template_substitution" ||
      (parent.type === "binary_expression" && /^[-+*/%]$/.test(field(parent, "operator")?.text ?? ""))
    );
  });
}

/** `event.labels!`, `event.labels as Labels`: what is said about the type is not true where it is absent. */
export function withoutAssertion(node: Node): Node {
  return /^(?:non_null|as|satisfies)_expression$/.test(node.type)
    ? withoutAssertion(node.firstNamedChild ?? node)
    : node;
}
