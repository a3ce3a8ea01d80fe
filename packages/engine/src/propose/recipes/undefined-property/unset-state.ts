import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";

/** `this.#order`, which its class sets to nothing at first: it is no part of any data, and nothing stands in for it. */
export function isUnsetState(object: Node): boolean {
  const name = /^this\.(#?[\w$]+)$/.exec(object.text)?.[1];
  const owner = name === undefined ? null : ancestorOfType(object, ["class_body"]);
  const fields =
    owner?.descendantsOfType(["field_definition", "public_field_definition", "assignment_expression"]) ?? [];
  return fields.some((one) => {
    const set = field(one, "property") ?? field(one, "name") ?? field(one, "left");
    const value = field(one, "value") ?? field(one, "right");
    const isOwn = set?.text === name || set?.text === `this.${name}`;
    return isOwn && /^(?:null|undefined)$/.test(value?.text ?? "");
  });
}
