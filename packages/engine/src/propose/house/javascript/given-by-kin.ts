import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { kindOfValue } from "../../recipes/not-defined/kinds-of-variables.ts";
import { type Leaving, leavings } from "./leavings.ts";

/**
 * Whether what another function gives where the same call finds nothing may be given here as well: all that ask give the
 * same, and it is of the kind that this function gives.
 */
export function isGivenByKin(code: CodeIndex, leaving: Leaving, definition: Node): boolean {
  const given = givenBy(leaving);
  if (!given || leaving.situation !== "nothing" || leaving.definition === null) return false;
  const all = leavings(code).filter(
    (other) =>
      other.operation === leaving.operation && other.situation === "nothing" && other.form === "return",
  );
  return (
    all.every((other) => givenBy(other)?.text === given.text) &&
    isAlike(given, leaving.definition, definition)
  );
}

function givenBy({ body }: Leaving): Node | null {
  const left = body.at(-1);
  return left?.type === "return_statement" ? left.firstNamedChild : null;
}

/** Whether both functions say that they give the same, or this one gives what is of the same kind. */
function isAlike(given: Node, theirs: Node, own: Node): boolean {
  const [declared, wanted] = [field(theirs, "return_type")?.text, field(own, "return_type")?.text];
  if (declared !== undefined || wanted !== undefined) return declared === wanted;
  const kind = kindOfValue(given);
  const kinds = returnsOf(own).values.map((value) => kindOfValue(value));
  return kind !== null && kinds.length > 0 && kinds.every((one) => one === kind);
}
