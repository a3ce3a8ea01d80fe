import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * `size = len(hosts) // workers`, by which the place of each item is divided: where there are fewer items than shares, a share
 * is still one item. Null where the divisor is no such step.
 */
export function leastStepIdea(
  { file }: PythonFault,
  division: Node,
  divisor: Node,
  cause: string,
): Idea | null {
  const scope = ancestorOfType(division, ["function_definition"]);
  const place = field(division, "left");
  const operator = field(division, "operator")?.text ?? "";
  if (!scope || !place || !/^(?:\/\/|%)$/.test(operator) || divisor.type !== "identifier") return null;
  const given = scope
    .descendantsOfType("assignment")
    .filter((one) => field(one, "left")?.text === divisor.text)
    .flatMap((one) => field(one, "right") ?? []);
  const [made, ...others] = given;
  const isShare =
    made !== undefined &&
    others.length === 0 &&
    made.type === "binary_operator" &&
    field(made, "operator")?.text === "//";
  if (!isShare || !isCounted(place, division)) return null;
  return {
    cause,
    explanation: `\`${divisor.text}\` is a share of whole items, and a share is at least one.`,
    edits: [{ ...replaceNode(file, made, `max(1, ${made.text})`), part: "fix" }],
    basis: "standard",
    expectation: FINE,
    name: "fewer_items_than_shares",
    sentence: "Where there are fewer items than shares, each share is one item.",
  };
}

/** Whether a number is the place of an item: the counter of a loop around it, by `enumerate` or `range`. */
function isCounted(place: Node, division: Node): boolean {
  const names = new Set([place, ...place.descendantsOfType("identifier")].map(({ text }) => text));
  for (
    let loop = ancestorOfType(division, ["for_statement", "for_in_clause"]);
    loop;
    loop = loop.parent && ancestorOfType(loop.parent, ["for_statement"])
  ) {
    const [target, list] = [field(loop, "left"), field(loop, "right")];
    const callee = list?.type === "call" ? (field(list, "function")?.text ?? "") : "";
    const counter = callee === "enumerate" ? target?.firstNamedChild : callee === "range" ? target : null;
    if (counter && names.has(counter.text)) return true;
  }
  return false;
}
