import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";

const GIVES_LIST = /^(?:map|filter|flatMap|slice|concat|sort|toSorted|reverse|toReversed)$/;
const GIVES_ONE = /^(?:at|pop|shift)$/;

/**
 * Whether a text is split into entries of a list: `names.split(",")`. One whose pieces each have a meaning of their own, as in
 * `address.split(":")[0]`, is no list, and without it there is nothing that an empty list could stand for.
 */
export function isSplitList(text: Node | null | undefined): boolean {
  const split = text ? calledOn(text) : null;
  if (!split || lastNameOf(field(split, "function") ?? split) !== "split") return false;
  let list = split;
  for (let next = calledOn(list); next; next = calledOn(list)) {
    if (!GIVES_LIST.test(lastNameOf(field(next, "function") ?? next) ?? "")) break;
    list = next;
  }
  if (isTakenApart(list)) return false;
  const name = list.parent?.type === "variable_declarator" ? field(list.parent, "name") : null;
  const scope = ancestorOfType(list, ["statement_block", "program"]);
  const uses = name ? (scope?.descendantsOfType("identifier") ?? []) : [];
  return !uses.some((use) => use.text === name?.text && isTakenApart(use));
}

/** The call of a method on a value. */
function calledOn(value: Node): Node | null {
  const read = value.parent;
  if (read?.type !== "member_expression" || field(read, "object")?.id !== value.id) return null;
  return read.parent?.type === "call_expression" ? read.parent : null;
}

/** `pieces[0]`, `pieces.pop()`, `[host, port] = pieces` */
function isTakenApart(list: Node): boolean {
  const { parent } = list;
  if (!parent) return false;
  if (parent.type === "subscript_expression") return field(parent, "object")?.id === list.id;
  const call = calledOn(list);
  if (call) return GIVES_ONE.test(lastNameOf(field(call, "function") ?? call) ?? "");
  return (field(parent, "name") ?? field(parent, "left"))?.type === "array_pattern";
}
