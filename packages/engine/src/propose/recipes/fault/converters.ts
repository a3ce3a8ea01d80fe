import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { recordsOf } from "../../house/reactions.ts";
import type { OwnFrame } from "./own-fault.ts";
import type { PythonFault } from "./python-fault.ts";

/**
 * Whether what a handler calls does more than read a value: one of the functions on the way to the fault changes something,
 * or calls others for what they do. An `except ValueError` around it would swallow the faults of all that.
 */
export function doesMoreThanConvert(code: CodeIndex, { frames }: PythonFault, handler: OwnFrame): boolean {
  const below = frames.slice(frames.indexOf(handler) + 1);
  return below.some(({ path, line }) => {
    const symbol = code.functionAt(path, line);
    return symbol !== null && hasEffects(symbol.node);
  });
}

function hasEffects(definition: Node): boolean {
  const isChange = ["assignment", "augmented_assignment"]
    .flatMap((type) => descendantsHere(definition, type))
    .some(
      (node) =>
        /^(?:attribute|subscript)$/.test(field(node, "left")?.type ?? "") && !isLocal(node, definition),
    );
  const calls = descendantsHere(definition, "expression_statement").filter(
    (node) => /^(?:call|await)$/.test(node.firstNamedChild?.type ?? "") && recordsOf(node) !== true,
  );
  return isChange || calls.length > 0;
}

/** `row["total"] = …` of a mapping that the function makes itself. */
function isLocal(assignment: Node, definition: Node): boolean {
  const root = /^\w+/.exec(field(assignment, "left")?.text ?? "")?.[0];
  return descendantsHere(definition, "assignment").some(
    (node) =>
      field(node, "left")?.text === root &&
      /^(?:dictionary|list|set)$|comprehension$/.test(field(node, "right")?.type ?? ""),
  );
}
