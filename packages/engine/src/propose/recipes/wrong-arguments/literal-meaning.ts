import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import type { Accepted, FailingCall } from "./failing-call.ts";

/**
 * The free parameters that know a text: other callers give them the same one, the function compares them with it, or
 * their annotation lists it.
 */
export function parametersKnowing(
  { called, others }: FailingCall,
  free: readonly Accepted[],
  value: Node,
): Accepted[] {
  const text = plainString(value);
  if (text === null || text === "") return [];
  const isSame = (node: Node | undefined) => node !== undefined && plainString(node) === text;
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  return free.filter(
    ({ name, node }) =>
      others.some(({ call }) => {
        const place = call.hasSplat ? -1 : places.findIndex((parameter) => parameter.name === name);
        return isSame(call.named.get(name) ?? call.positional[place]);
      }) ||
      (called.symbol !== null && isComparedWith(called.symbol.node, name, isSame)) ||
      (field(node, "type")?.descendantsOfType("string") ?? []).some(isSame),
  );
}

/** `datum == "msl"`, `datum in ("lat", "msl")`. */
function isComparedWith(definition: Node, name: string, isSame: (node: Node) => boolean): boolean {
  return definition.descendantsOfType("comparison_operator").some((comparison) => {
    const sides = comparison.namedChildren;
    return (
      sides.some((side) => side.type === "identifier" && side.text === name) &&
      sides.some((side) => [side, ...side.namedChildren].some(isSame))
    );
  });
}

/** Whether a free parameter or field falls back to a text, so that a text under another name may have been meant for it. */
export function mayTakeText(free: readonly Accepted[], value: Node): boolean {
  return (
    value.type === "string" &&
    free.some(({ node }) => (field(node, "value") ?? node.lastNamedChild)?.type === "string")
  );
}
