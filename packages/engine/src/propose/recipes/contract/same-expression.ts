import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** A part that may be None, `found.group(2)`, where the file has it with something to stand in: `found.group(2) or "0"`. */
export function sameExpressions({ fault, message, suspects }: Scene): Guess[] {
  const [value] = suspects;
  if (!value || !/NoneType/.test(message)) return [];
  if (!/^(?:call|subscript|attribute|identifier)$/.test(value.type)) return [];
  if (value.type === "attribute" && value.text.startsWith("self.")) return [];
  const stands = fault.file.tree.rootNode.descendantsOfType("boolean_operator").flatMap((node) => {
    const left = field(node, "left");
    const right = field(node, "right");
    const isOr = node.children.some((child) => child.type === "or");
    // What adds nothing to a sum is not what the thing is worth by itself.
    if (/^0(?:\.0)?$/.test(right?.text ?? "") && isSummed(node) && !isSummed(value)) return [];
    return isOr && left?.text === value.text && right && isConstant(right)
      ? [{ node, text: right.text }]
      : [];
  });
  const whole = wholeElsewhere(fault.file.tree.rootNode, value);
  if (whole) {
    return [
      {
        strength: 0.88,
        idea: runningIdea({
          cause: `\`${value.text}\` may be None, and ${fault.file.path}:${fault.line} does not allow for that.`,
          explanation: `Without it \`${whole.otherwise}\` stands for the whole, as at ${fault.file.path}:${startLineOf(whole.like)}.`,
          edits: [replaceNode(fault.file, whole.node, enclosed(whole.node, whole.like.text))],
          name: "whole_without_a_part",
        }),
      },
    ];
  }
  const texts = new Set(stands.map(({ text }) => text));
  const [first] = stands;
  if (!first || texts.size !== 1) return [];
  return [
    {
      strength: 0.88,
      idea: runningIdea({
        cause: `\`${value.text}\` may be None, and ${fault.file.path}:${fault.line} does not allow for that.`,
        explanation: `\`${first.text}\` stands in for it, as at ${fault.file.path}:${startLineOf(first.node)}.`,
        edits: [replaceNode(fault.file, value, enclosed(value, `${value.text} or ${first.text}`))],
        name: "part_that_may_be_left_out",
      }),
    },
  ];
}

/**
 * `f"{found[0]},{found[1]}" if found else "-"` in another function of the file, of what both have from the same source, where
 * this one says `f"{found[0]},{found[1]}"`.
 */
function wholeElsewhere(root: Node, value: Node): { node: Node; like: Node; otherwise: string } | null {
  const name = /^\w+/.exec(value.text)?.[0] ?? "";
  const asks = [value.text, `${value.text} is not None`];
  const conditionals = root
    .descendantsOfType("conditional_expression")
    .filter((one) => asks.includes(one.namedChild(1)?.text ?? "") && !one.text.includes("\n"));
  for (
    let node = value.parent;
    node && !/^(?:block|module|.*_statement)$/.test(node.type);
    node = node.parent
  ) {
    const { text } = node;
    const alike = conditionals.filter((one) => one.namedChild(0)?.text === text);
    const [like] = alike;
    const otherwise = like?.namedChild(2);
    if (!like || !otherwise || !(isConstant(otherwise) || otherwise.type === "none")) continue;
    // Two answers of the house are none.
    if (alike.some((one) => one.namedChild(2)?.text !== otherwise.text)) return null;
    return sourceOf(like, name) === sourceOf(node, name) ? { node, like, otherwise: otherwise.text } : null;
  }
  return null;
}

/** Where a name has its value from in a function: what it is bound to, or that it is a parameter. */
function sourceOf(at: Node, name: string): string {
  const { bindings } = reachingBindings(scopeOf(at), name, at);
  return bindings.length === 0
    ? "parameter"
    : bindings.map(({ kind, value }) => `${kind} ${value.text}`).join();
}

function isConstant(node: Node): boolean {
  return (
    /^(?:string|integer|float|list|dictionary|tuple)$/.test(node.type) || /^[A-Z][A-Z0-9_]*$/.test(node.text)
  );
}

/** `sum(item["grams"] or 0 for item in items)`, `total += item["grams"] or 0` */
function isSummed(node: Node): boolean {
  let part = node;
  while (part.parent && /^(?:parenthesized_expression|binary_operator)$/.test(part.parent.type)) {
    const operator = part.parent.type === "binary_operator" ? field(part.parent, "operator")?.text : "+";
    if (operator !== "+" && operator !== "*") return false;
    part = part.parent;
  }
  const taker = part.parent;
  if (taker?.type === "augmented_assignment") return field(taker, "right")?.id === part.id;
  const isGiven =
    taker !== null &&
    /^(?:generator_expression|list_comprehension)$/.test(taker.type) &&
    field(taker, "body")?.id === part.id;
  const call = isGiven ? ancestorOfType(taker, ["call"]) : null;
  return call !== null && /^(?:sum|fsum)$/.test(lastNameOf(field(call, "function") ?? call) ?? "");
}
