import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";

/** What things are known by, likeliest first. */
const NAMES = ["id", "pk", "number", "code", "key", "slug", "uuid", "reference", "sku", "name", "email"];

/**
 * What a client is told of a key: the key itself where it is plain, the id of a whole thing that was given as one
 * (`bottle.id`, `parcel["number"]`), null where a thing shows none, for nobody is told a whole record.
 */
export function namedBy(code: CodeIndex, key: Node): string | null {
  if (key.type !== "identifier") return key.text;
  const scope = scopeOf(key);
  const annotation = parametersOf(scope).find(({ name }) => name === key.text)?.annotation?.text ?? "";
  const [owner] = /^[A-Z]\w*$/.test(annotation) ? code.classesNamed(annotation) : [];
  if (owner) {
    const own = NAMES.find((name) =>
      new RegExp(`^\\s+(?:self\\.)?${name}\\s*[:=]`, "m").test(owner.node.text),
    );
    return own ? `${key.text}.${own}` : null;
  }
  const parts = partsRead(scope, key.text);
  if (parts.length === 0) return key.text;
  const best = NAMES.flatMap((name) => parts.filter((part) => part.name === name))[0];
  return best ? best.text : null;
}

/** What a function reads of a name: `parcel["number"]`, `order.id`; calls of its methods are none. */
function partsRead(scope: Node, name: string): { readonly name: string; readonly text: string }[] {
  return scope.descendantsOfType(["attribute", "subscript"]).flatMap((node) => {
    const object = field(node, node.type === "attribute" ? "object" : "value");
    if (object?.text !== name) return [];
    if (node.type === "attribute") {
      const isCalled = node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
      return isCalled ? [] : [{ name: field(node, "attribute")?.text ?? "", text: node.text }];
    }
    const index = field(node, "subscript");
    const key = index && plainString(index);
    return key ? [{ name: key, text: node.text }] : [];
  });
}
