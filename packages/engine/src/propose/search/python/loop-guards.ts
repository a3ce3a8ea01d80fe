import type { Node } from "web-tree-sitter";
import { LOOP_GUARD } from "../../../toolchains/python/loop-guard.ts";
import { walk } from "../scope.ts";
import type { Insertion } from "../view.ts";

/** A guard in the condition of each loop that has one; what goes through a list ends by itself. */
export function loopGuards(definition: Node): readonly (readonly Insertion[])[] {
  return [...walk(definition)].flatMap((node) => {
    const condition = node.type === "while_statement" ? node.childForFieldName("condition") : null;
    if (!condition) return [];
    return [
      [
        { at: condition.startIndex, text: `${isApart(condition) ? "" : " "}${LOOP_GUARD}() and (` },
        { at: condition.endIndex, text: ")" },
      ],
    ];
  });
}

/** `while(left):` has nothing between its word and the condition. */
function isApart(condition: Node): boolean {
  return condition.startIndex > (condition.previousSibling?.endIndex ?? -1);
}
