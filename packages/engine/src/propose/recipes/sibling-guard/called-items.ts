import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { freeName } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * `[parse(line)["time"] for line in lines]`, where `parse` gives None for some, and another round leaves those out:
 * `entry = parse(line)`, `if entry: yield entry`. So does this one.
 */
export function calledItemsIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const value = failingValueOf(investigation);
  const call = value?.fault === "nothing" && value.place.members.length === 0 ? value.place.node : null;
  const callee = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
  const round = call && callee ? roundAround(call) : null;
  const statement = call && statementOf(call);
  if (!call || !callee || !round || !statement || value?.place.path !== fault.file.path) return null;
  const kin = code.callsOf(callee).flatMap((site) => {
    const bound = code.file(site.path)?.isTest === false ? keptBehind(site.node) : null;
    return bound && site.node.id !== call.id
      ? [{ ...bound, place: `${site.path}:${startLineOf(bound.at)}` }]
      : [];
  });
  const [first] = kin;
  if (!first) return null;
  const name = freeName(code, fault.file, statement, first.name);
  const named = `(${name} := ${call.text})`;
  const condition = first.asksForNone ? `${named} is not None` : named;
  const edits = [
    textEdit(fault.file, call.startIndex, call.endIndex, name),
    textEdit(fault.file, round.endIndex, round.endIndex, ` if ${condition}`),
  ];
  return runningIdea({
    cause: `\`${callee}\` gives None for some items, and ${fault.file.path}:${fault.line} takes all of them.`,
    explanation: `Items for which \`${callee}\` gives nothing are left out, as at ${first.place}.`,
    edits: edits.map((edit) => ({ ...edit, together: "items" })),
    name: "items_that_give_nothing",
    sentence: "Items that give nothing are left out.",
  });
}

/** The one `for` of the comprehension of which a call is a part of the element, which has no condition yet. */
function roundAround(call: Node): Node | null {
  for (let around = call.parent; around; around = around.parent) {
    if (/^(?:function_definition|class_definition|lambda)$/.test(around.type)) return null;
    if (!/comprehension$|^generator_expression$/.test(around.type)) continue;
    const [element, round, ...others] = around.namedChildren;
    const isElement = element && element.startIndex <= call.startIndex && call.endIndex <= element.endIndex;
    return isElement && round?.type === "for_in_clause" && others.length === 0 ? round : null;
  }
  return null;
}

/** `entry = parse(line)` in a loop, where an item without one is passed over: `if entry:` around all the rest, or `continue`. */
function keptBehind(
  call: Node,
): { readonly at: Node; readonly name: string; readonly asksForNone: boolean } | null {
  const assignment = call.parent?.type === "assignment" ? call.parent : null;
  const name = assignment && field(assignment, "left");
  const statement = assignment?.parent;
  const at = statement?.nextNamedSibling;
  const loop = statement?.parent?.parent;
  const condition = at?.type === "if_statement" ? field(at, "condition")?.text.trim() : undefined;
  if (name?.type !== "identifier" || loop?.type !== "for_statement" || !at || condition === undefined)
    return null;
  if (at.childrenForFieldName("alternative").length > 0) return null;
  const isLast = at.nextNamedSibling === null;
  const goesOn = field(at, "consequence")?.text.trim() === "continue";
  const kept = isLast && [name.text, `${name.text} is not None`].indexOf(condition);
  const left = goesOn && [`not ${name.text}`, `${name.text} is None`].indexOf(condition);
  const form =
    typeof kept === "number" && kept >= 0 ? kept : typeof left === "number" && left >= 0 ? left : null;
  return form === null ? null : { at, name: name.text, asksForNone: form === 1 };
}
