import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

/** Figures that are nothing where there is nothing to take them of, whatever else is nothing. */
const SHARES =
  /(?:^|_)(?:share|ratio|rate|percent\w*|pct|quota|average|avg|mean|progress|coverage|fraction|score|accuracy|utili[sz]ation|occupancy)(?:_|$)/;

/**
 * Whether a test says of a function that its 0 means something: `days_left(empty) == 0` is a stock that is used up, and not
 * one that is never sold. Then 0 does not stand in for what cannot be worked out.
 */
export function meansElsewhere(code: CodeIndex, division: Node): boolean {
  const definition = ancestorOfType(division, ["function_definition"]);
  const name = definition && field(definition, "name")?.text;
  if (!name || SHARES.test(name)) return false;
  return code
    .callsOf(name)
    .filter(({ path }) => code.file(path)?.isTest === true)
    .some(({ node }) => isSaidToBeZero(node));
}

function isSaidToBeZero(call: Node): boolean {
  const isZero = (node: Node | null | undefined) => /^-?0(?:\.0+)?$/.test(node?.text ?? "");
  const around = call.parent;
  if (around?.type === "comparison_operator")
    return /==/.test(around.text) && around.namedChildren.some((one) => one.id !== call.id && isZero(one));
  const asserting = around?.type === "argument_list" ? around.parent : null;
  const isEqual = /^assert(?:Almost)?Equals?$/.test(
    asserting ? (lastNameOf(field(asserting, "function") ?? asserting) ?? "") : "",
  );
  return (
    isEqual &&
    asserting !== null &&
    readCall(asserting).positional.some((one) => one.id !== call.id && isZero(one))
  );
}
