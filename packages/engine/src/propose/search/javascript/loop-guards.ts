import type { Node } from "web-tree-sitter";
import { LOOP_GUARD } from "../../../toolchains/node/loop-counter.ts";
import { walk } from "../scope.ts";
import type { Insertion } from "../view.ts";

const LOOPS = /^(?:for|for_in|while|do)_statement$/;

/** A guard at the beginning of each loop's body, with braces around a body that has none. */
export function loopGuards(definition: Node): readonly (readonly Insertion[])[] {
  return [...walk(definition)].flatMap((node) => {
    const body = LOOPS.test(node.type) ? node.childForFieldName("body") : null;
    if (!body || body.type === "empty_statement") return [];
    if (body.type === "statement_block") return [[{ at: body.startIndex + 1, text: ` ${LOOP_GUARD}` }]];
    return [
      [
        { at: body.startIndex, text: `{ ${LOOP_GUARD} ` },
        { at: body.endIndex, text: " }" },
      ],
    ];
  });
}
