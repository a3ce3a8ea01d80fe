import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { functionBinding } from "../sibling-care/names.ts";

/**
 * Names that stand where a value comes from: `linksOf` and `html` for `href` in `for (const href of linksOf(html))`. Two
 * values that share them are of one kind.
 */
export function wordsOfSource(file: SourceFile, node: Node): string[] {
  const source = node.type === "identifier" ? sourceOf(file, node) : node;
  if (!source) return [];
  const all = [source, ...source.descendantsOfType(["identifier", "property_identifier"])];
  return [...new Set(all.filter(({ type }) => /identifier$/.test(type)).map(({ text }) => text))];
}

/** What a name is bound to: by a declaration, a loop, or the callback of a list. */
function sourceOf(file: SourceFile, name: Node): Node | null {
  const scope = functionBinding(file, name);
  if (!scope) return null;
  const declared = scope
    .descendantsOfType("variable_declarator")
    .find((one) => field(one, "name")?.text === name.text);
  if (declared) return field(declared, "value");
  const loop = scope.descendantsOfType("for_in_statement").find((one) => {
    const left = field(one, "left");
    return (
      left?.text === name.text || left?.descendantsOfType("identifier").some(({ text }) => text === name.text)
    );
  });
  if (loop) return field(loop, "right");
  const call = isFunctionNode(scope) && scope.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call ? field(call, "function") : null;
  return callee?.type === "member_expression" ? field(callee, "object") : null;
}
