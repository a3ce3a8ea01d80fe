import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const TELLING = /^(?:on[A-Z]\w*|cb|callback|done|progress|report|notify|log|logger)$/;

/**
 * A function that its caller may hand over to be told of something, called although it was left out. Nobody wants its
 * result, so that it is simply not called then.
 */
export function optionalCallbackGuesses(scene: Scene): Guess[] {
  const { file } = scene.fault;
  const place = scene.trace.ways[0]?.place;
  const node = place?.node;
  if (node?.type !== "identifier" || place?.members.length !== 0 || scene.trace.fault === "nothing")
    return [];
  const call =
    node.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id
      ? node.parent
      : null;
  if (!call || !(call.parent?.type === "expression_statement" || isDeferred(call))) return [];
  const scope = functionWith(node);
  const isLeftOut = scene.trace.origins.some(({ why }) => /leaves the argument/.test(why));
  if (!scope || !isLeftOut) return [];
  const like = houseCall(scene);
  if (!like && !TELLING.test(node.text)) return [];
  return [
    guess(scene, like ? 0.92 : 0.78, {
      name: "callback_may_be_left_out",
      sentence: "The call goes through also without the callback",
      cause: `\`${node.text}\` may be left out by callers, and is called without looking.`,
      explanation: `Calls it only where it was given${like ? `, as ${like} does` : ""}.`,
      edits: [textEdit(file, node.endIndex, node.endIndex, "?.")],
      basis: like ? "house" : "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** `setTimeout(() => callback(null, item), 5)`: nobody looks at what the arrow function gives. */
function isDeferred(call: Node): boolean {
  const arrow = call.parent?.type === "arrow_function" ? call.parent : null;
  const outer = arrow?.parent?.type === "arguments" ? arrow.parent.parent : null;
  const callee = outer && field(outer, "function");
  const name = callee ? (field(callee, "property") ?? callee).text : "";
  return /^(?:setTimeout|setImmediate|setInterval|queueMicrotask|nextTick|on|once|finally)$/.test(name);
}

function functionWith(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope) && parameterNames(scope).includes(node.text)) return scope;
  return null;
}

/** A parameter that another function of the house calls with `?.(`. */
function houseCall({ investigation: { code } }: Scene): string | null {
  for (const path of code.mentions("?.(")) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const found = file.tree.rootNode.descendantsOfType("call_expression").find((call) => {
      const callee = field(call, "function");
      return (
        callee?.type === "identifier" &&
        call.children.some((child) => child.type === "optional_chain") &&
        functionWith(callee) !== null
      );
    });
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}
