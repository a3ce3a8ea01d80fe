import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../code/nodes.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { boundBefore } from "../recipes/edits/names.ts";

const ALTERS =
  /^(?:append|appendleft|add|insert|extend|remove|discard|pop|popleft|popitem|clear|update|setdefault|commit|save|delete|bulk_create|put_nowait|rollback)$/;
/** What is only counted for those who watch. */
const TALLIES =
  /(?:^|_)(?:counts?|counter|calls|attempts|hits|misses|requests|seen|stats|metrics|tries)(?:_|$)/;

/**
 * Whether a function has altered something that outlives it before a statement: its object, what it was given, a table of the
 * module. Who leaves it there with a value for failure leaves half a change behind.
 */
export function hasActedBefore(scope: Node, statement: Node): boolean {
  const parameters = parametersOf(scope).map(({ name }) => name);
  const own = new Set(
    [...boundBefore(scope, statement.startIndex)].filter((name) => !parameters.includes(name)),
  );
  const outlives = (target: Node) => {
    const root = /^\w+/.exec(target.text)?.[0] ?? "";
    return root !== "" && !own.has(root) && !TALLIES.test(target.text);
  };
  const isBefore = (node: Node) => node.endIndex <= statement.startIndex && !isOnAnotherWay(node, statement);
  const written = ["assignment", "augmented_assignment"].flatMap((type) => descendantsHere(scope, type));
  return (
    written.some((node) => {
      const target = field(node, "left");
      return (
        isBefore(node) && target !== null && /^(?:attribute|subscript)$/.test(target.type) && outlives(target)
      );
    }) ||
    descendantsHere(scope, "delete_statement").some((node) => {
      const target = node.firstNamedChild;
      return isBefore(node) && target !== null && target.type !== "identifier" && outlives(target);
    }) ||
    descendantsHere(scope, "call").some((node) => {
      const callee = field(node, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      return (
        isBefore(node) && object !== null && ALTERS.test(lastNameOf(callee as Node) ?? "") && outlives(object)
      );
    })
  );
}

/** Whether a change is made in a branch that leaves the function: who comes to the statement has not gone that way. */
function isOnAnotherWay(node: Node, statement: Node): boolean {
  for (let block = node.parent; block; block = block.parent) {
    if (block.startIndex <= statement.startIndex && statement.endIndex <= block.endIndex) return false;
    const last =
      block.type === "block" ? block.namedChildren.findLast(({ type }) => type !== "comment") : null;
    if (/^(?:return|raise)_statement$/.test(last?.type ?? "")) return true;
  }
  return false;
}
