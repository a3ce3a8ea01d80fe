import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { partOf, useOf } from "./other-field.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A part that may be empty, read beside others of its kind for which something stands in: `row["note"].strip()` beside
 * `(row["title"] or "").strip()`, `sum(row["pay"] for …)` beside `sum(row["hours"] or 0 for …)`. All of the file agree.
 */
export function readsAlike({ fault, message, suspects }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  const { file } = fault;
  for (const value of suspects.filter(isRead)) {
    const use = takenAs(value);
    if (use === null || isCovered(value)) continue;
    const stands = file.tree.rootNode
      .descendantsOfType("boolean_operator")
      .flatMap((node) => standOf(node, value, use) ?? []);
    const texts = new Set(stands.map(({ text }) => text));
    const [first] = stands;
    if (!first || texts.size !== 1) continue;
    return [
      {
        strength: 0.86,
        idea: runningIdea({
          cause: `\`${value.text}\` may be None, and ${file.path}:${fault.line} does not allow for that.`,
          explanation: `\`${first.text}\` stands in for it, as at ${file.path}:${startLineOf(first.node)}.`,
          edits: [replaceNode(file, value, enclosed(value, `${value.text} or ${first.text}`))],
          name: "part_that_may_be_empty",
          sentence: "A part that is empty is read as those beside it.",
        }),
      },
    ];
  }
  return [];
}

/** `row.note`, `row["note"]`, `row.get("note")` */
function isRead(node: Node): boolean {
  if (node.type !== "call") return partOf(node) !== null;
  const { positional, named, callee } = readCall(node);
  return (callee?.endsWith(".get") ?? false) && positional.length === 1 && named.size === 0;
}

/** `note or ""` for a part that is read in the same way and taken for the same. */
function standOf(
  node: Node,
  value: Node,
  use: string,
): { readonly node: Node; readonly text: string } | null {
  const left = field(node, "left");
  const right = field(node, "right");
  const isStand =
    field(node, "operator")?.text === "or" &&
    left !== null &&
    right !== null &&
    /^(?:string|integer|float|list|dictionary|tuple)$/.test(right.type) &&
    right.descendantsOfType("interpolation").length === 0;
  if (!isStand || left.type !== value.type || left.text === value.text || !isRead(left)) return null;
  // Words for one thing say nothing of another.
  if (right.type === "string" && /[a-z]{2}/i.test(right.text.replace(/^[rbfuRBFU]+/, ""))) return null;
  return takenAs(node) === use ? { node, text: right.text } : null;
}

/** What takes a value: as `useOf`, or what adds up or joins all that a comprehension gives. */
function takenAs(node: Node): string | null {
  const outer = node.parent?.type === "parenthesized_expression" ? node.parent : node;
  const around = outer.parent;
  if (around && /^(?:generator_expression|list_comprehension)$/.test(around.type)) {
    const isBody = field(around, "body")?.id === outer.id;
    const call = around.parent?.type === "argument_list" ? around.parent.parent : around.parent;
    const callee = call?.type === "call" ? field(call, "function") : null;
    return isBody && callee ? `all ${lastNameOf(callee)}` : null;
  }
  return useOf(node);
}

/** Whether something is asked of the value first. */
function isCovered(value: Node): boolean {
  const asked = ancestorOfType(value, ["conditional_expression", "boolean_operator"]);
  return (
    asked !== null &&
    asked.startIndex >= (ancestorOfType(value, ["block"])?.startIndex ?? 0) &&
    asked.text.split(value.text).length > 2
  );
}
