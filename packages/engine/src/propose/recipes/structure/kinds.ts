import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Kind } from "../../../diagnose/origin/javascript/values.ts";
import type { Known } from "./members.ts";

export const LIST_METHODS =
  /^(?:map|filter|forEach|reduce|some|every|find|findIndex|flatMap|slice|join|sort|length|push|includes|at|concat|reverse|entries|keys|values|indexOf)$/;
export const MAP_METHODS = /^(?:get|has|set|delete|size)$/;

/** Whether a value is of one kind wherever it is made. */
export function all(known: Known, kind: Kind): boolean {
  return known.made.length > 0 && known.made.every((one) => one.kind === kind);
}

/** How many parameters have to be given. */
export function requiredCount(definition: Node): number {
  const single = field(definition, "parameter");
  if (single) return 1;
  return (field(definition, "parameters")?.namedChildren ?? []).filter(
    (child) =>
      !/^(?:comment|assignment_pattern|optional_parameter|rest_pattern)$/.test(child.type) &&
      !field(child, "value"),
  ).length;
}
