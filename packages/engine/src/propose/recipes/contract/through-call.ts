import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const NO_READER =
  /^(?:print|str|repr|len|bool|list|dict|set|tuple|sorted|sum|any|all|type|id|isinstance|enumerate|range)$/;

/**
 * A raw value that the file uses through a call everywhere else, in the same way: `json.loads(item)["kind"]` beside
 * `item["size"]`, `parse(visit["end"]) - …` beside `visit["end"] - …`.
 */
export function throughCalls({ fault, observed, suspects, message, type }: Scene): Guess[] {
  const isText = observed === "str" || observed === "bytes" || /'str'/.test(message);
  if (!/^(?:TypeError|AttributeError)$/.test(type) || !isText || /NoneType/.test(message)) return [];
  const { file } = fault;
  const own = ancestorOfType(fault.statement, ["function_definition"]);
  const made = suspects.flatMap((node) => {
    if (!/^(?:identifier|subscript|attribute)$/.test(node.type)) return [];
    const use = useOf(node);
    const calls = file.tree.rootNode.descendantsOfType("call").filter((call) => {
      const { positional, named } = readCall(call);
      const callee = field(call, "function")?.text ?? "";
      return (
        positional.length === 1 &&
        named.size === 0 &&
        positional[0]?.text === node.text &&
        /^[\w.]+$/.test(callee) &&
        !NO_READER.test(callee) &&
        useOf(call) === use &&
        ancestorOfType(call, ["function_definition"])?.id !== own?.id
      );
    });
    const texts = new Set(calls.map((call) => call.text));
    const [call] = calls;
    return call && use !== null && texts.size === 1 ? [{ node, call }] : [];
  });
  const [first] = made;
  if (!first) return [];
  return [
    {
      strength: 0.86,
      idea: runningIdea({
        cause: `\`${first.node.text}\` is a text, and ${file.path}:${fault.line} takes it for what \`${first.call.text}\` gives.`,
        explanation: `It is read first, as at ${file.path}:${startLineOf(first.call)}.`,
        edits: made.map(({ node, call }) => replaceNode(file, node, call.text)),
        name: "value_is_read_first",
      }),
    },
  ];
}

/** How a value is used: as the holder of a key or attribute, or as a side of an operator; null for other uses. */
function useOf(node: Node): string | null {
  const parent = node.parent;
  if (parent?.type === "subscript" && field(parent, "value")?.id === node.id) return "[]";
  if (parent?.type === "attribute" && field(parent, "object")?.id === node.id)
    return `.${field(parent, "attribute")?.text}`;
  if (parent?.type === "binary_operator") return field(parent, "operator")?.text ?? null;
  return parent?.type === "comparison_operator" ? "<>" : null;
}
