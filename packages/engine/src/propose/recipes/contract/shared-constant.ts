import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * An entry of a dictionary of the module that is there as it is written, and gone: the function takes it out of what it
 * takes for its own, `options = DEFAULTS` and `options.pop("retries")`. It takes it out of a copy.
 */
export function sharedConstants({ code, fault, type, message }: Scene): Guess[] {
  const key = /^'([^']+)'$/.exec(message)?.[1];
  const { file, statement, function: symbol } = fault;
  if (type !== "KeyError" || key === undefined || !symbol) return [];
  const holder = removedFrom(statement, key);
  if (holder?.type !== "identifier") return [];
  const bound = descendantsHere(symbol.node, "assignment").filter(
    (node) => field(node, "left")?.text === holder.text,
  );
  const [made, ...others] = bound;
  const source = made && field(made, "right");
  if (!source || others.length > 0 || !/^[\w.]+$/.test(source.text)) return [];
  const constant = code.resolve(file.path, source.text)?.node;
  const value = constant?.type === "assignment" ? field(constant, "right") : null;
  const written =
    value?.type === "dictionary" &&
    value.namedChildren.some((pair) => {
      const own = field(pair, "key");
      return own !== null && plainString(own) === key;
    });
  if (!written) return [];
  return [
    {
      strength: 0.93,
      idea: runningIdea({
        cause: `${file.path}:${startLineOf(made)} makes \`${holder.text}\` another name of \`${source.text}\`, and ${file.path}:${fault.line} takes \`${key}\` out of it for good.`,
        explanation: `It works on a copy, so that \`${source.text}\` stays as it is written.`,
        edits: [replaceNode(file, source, `dict(${source.text})`)],
        basis: "standard",
        name: "defaults_stay_as_they_are",
      }),
    },
  ];
}

/** What an entry is taken out of: `options` of `options.pop("retries")` and `del options["retries"]`. */
function removedFrom(statement: Node, key: string): Node | null {
  for (const call of statement.descendantsOfType("call")) {
    const callee = field(call, "function");
    const [given] = readCall(call).positional;
    const isPop = callee?.type === "attribute" && field(callee, "attribute")?.text === "pop";
    if (isPop && callee && given && plainString(given) === key) return field(callee, "object");
  }
  const deleted =
    statement.type === "delete_statement" ? statement.descendantsOfType("subscript")[0] : undefined;
  const index = deleted && field(deleted, "subscript");
  return deleted && index && plainString(index) === key ? field(deleted, "value") : null;
}
