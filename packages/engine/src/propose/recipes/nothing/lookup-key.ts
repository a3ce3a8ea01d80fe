import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { soughtValues } from "../../house/query-parts.ts";
import { boundValues } from "../../house/words.ts";

/** First plain argument of a lookup, or what stands in its brackets. */
export function keyOf(lookup: Node): Node | null {
  const node = lookup.type === "await" ? lookup.firstNamedChild : lookup;
  if (node?.type === "subscript") return field(node, "subscript");
  if (node?.type !== "call") return null;
  // Of a text that is held against a pattern the text is spoken of, and not the pattern.
  const isMatch = /^(?:re|regex)\.(?:search|match|fullmatch)$/.test(field(node, "function")?.text ?? "");
  if (isMatch)
    return field(node, "arguments")?.namedChildren.filter(({ type }) => type !== "comment")[1] ?? null;
  const [sought] = soughtValues(node);
  if (sought) return sought;
  const asked = [node, ...node.descendantsOfType("call")].filter(
    (call) => call.id === node.id || isQuery(call),
  );
  const plain = asked
    .flatMap((call) => {
      const { positional, named } = readCall(call);
      return boundValues([...positional, ...named.values()]);
    })
    .filter(
      (item) => /^(?:identifier|attribute|subscript|string)$/.test(item.type) && !/^[A-Z]/.test(item.text),
    );
  return plain.find((item) => !/^(?:db|session|conn|connection|request|self)$/.test(item.text)) ?? null;
}

/** Whether a call is given the text of a query. */
function isQuery(call: Node): boolean {
  return readCall(call).positional.some((item) => /\bselect\b/i.test(item.text));
}
