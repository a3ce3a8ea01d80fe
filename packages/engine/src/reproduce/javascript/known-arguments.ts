import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { parameterNames } from "../../code/javascript/handlers.ts";
import { endLineOf, field } from "../../code/nodes.ts";
import type { MappedFrame } from "../../diagnose/diagnosis.ts";
import { rebuildJavascript } from "./literal.ts";

/**
 * What the parameters of a function held as JavaScript, in order: undefined where it was not captured, cannot be made
 * again, or is no longer what the call was given.
 */
export function knownArguments(symbol: FunctionSymbol, { frame, line }: MappedFrame): (string | undefined)[] {
  return parameterNames(symbol.node).map((name) => {
    const value = name === null ? undefined : frame.locals?.[name];
    if (name === null || value === undefined || isReassigned(symbol.node, name, line ?? 0)) return undefined;
    const made = rebuildJavascript(value, '"');
    return made.obstacle === null ? made.text : undefined;
  });
}

/** The same by the names of the parameters, those left out that are not known. */
export function knownByName(symbol: FunctionSymbol, frame: MappedFrame): Record<string, string> {
  const names = parameterNames(symbol.node);
  const values = knownArguments(symbol, frame);
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index];
      return name !== null && value !== undefined ? [[name, value]] : [];
    }),
  );
}

/** A local that was given a new value before the failing line no longer holds the argument. */
function isReassigned(definition: Node, name: string, line: number): boolean {
  return definition
    .descendantsOfType(["assignment_expression", "augmented_assignment_expression", "update_expression"])
    .some(
      (node) => endLineOf(node) <= line && (field(node, "left") ?? field(node, "argument"))?.text === name,
    );
}
