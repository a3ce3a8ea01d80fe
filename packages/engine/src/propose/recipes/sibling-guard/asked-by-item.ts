import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { classOf, filtered, roundOf } from "./item-filter.ts";

/**
 * `sum(line.price * line.discount for line in lines)` of items some of which have none, where the items themselves go on
 * without it, `if self.discount is not None: price -= …`: what has none adds nothing to the sum.
 */
export function askedByItemIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const round = roundOf(investigation, fault);
  if (!round || round.part.isKey || round.part.wrong !== "none" || round.node.type !== "for_in_clause")
    return null;
  const whole = round.node.parent;
  const call = whole?.parent?.type === "argument_list" ? whole.parent.parent : whole?.parent;
  const { name } = round.part;
  const term = whole?.firstNamedChild;
  if (!term || call?.type !== "call" || field(call, "function")?.text !== "sum") return null;
  if (!factorsOf(term).some(({ text }) => text === `${round.item}.${name}`)) return null;
  const owner = classOf(investigation, fault, round);
  const asked = owner && asksForItself(owner, name);
  if (!owner || !asked) return null;
  const condition = `${round.item}.${name} is not None`;
  const edit = filtered(fault.file, round, { condition, opposite: `${round.item}.${name} is None` });
  const place = `${owner.path}:${startLineOf(asked)}`;
  return (
    edit &&
    runningIdea({
      cause: `\`${round.item}.${name}\` may be None, for which ${place} asks and ${fault.file.path}:${fault.line} does not.`,
      explanation: `What has none adds nothing to the sum, as ${place} goes on without it.`,
      edits: [edit],
      name: `without_${name}`,
      sentence: `What has no ${name} adds nothing.`,
    })
  );
}

/** `a`, `b` and `c` of `a * b * c`. */
function factorsOf(term: Node): Node[] {
  if (term.type === "parenthesized_expression" && term.firstNamedChild)
    return factorsOf(term.firstNamedChild);
  const [left, right] = [field(term, "left"), field(term, "right")];
  const isProduct = term.type === "binary_operator" && field(term, "operator")?.text === "*";
  return isProduct && left && right ? [...factorsOf(left), ...factorsOf(right)] : [term];
}

/** Where a class goes on without a part of its own: nothing is added or taken off without it. */
function asksForItself({ node }: ClassSymbol, name: string): Node | null {
  const isThere = new Set([`self.${name}`, `self.${name} is not None`]);
  const guards = node
    .descendantsOfType("if_statement")
    .filter(
      (one) =>
        isThere.has(field(one, "condition")?.text ?? "") &&
        one.childrenForFieldName("alternative").length === 0,
    )
    // Each statement behind it must change a figure: what is there leads to other work.
    .filter((one) =>
      field(one, "consequence")?.namedChildren.every(
        (child) => child.firstNamedChild?.type === "augmented_assignment",
      ),
    );
  const conditionals = node.descendantsOfType("conditional_expression").filter((one) => {
    const [, condition, other] = one.namedChildren;
    return (
      isThere.has(condition?.text ?? "") && /^(?:0|0\.0|Decimal\(["']?0["']?\))$/.test(other?.text ?? "")
    );
  });
  return guards[0] ?? conditionals[0] ?? null;
}
