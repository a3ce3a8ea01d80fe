import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A list that is put into a list where its items are meant, `rows.append(batch)` beside `rows.extend(batch)`; and an item
 * that is taken apart where it is to be added, `rows.extend(number)`.
 */
export function addedItems({ code, fault, message, trails }: Scene): Guess[] {
  const single = /^'(int|float|bool|NoneType|[A-Z]\w*)' object is not iterable$/.exec(message)?.[1];
  if (single && single !== "NoneType") {
    const call = onLine(fault, "call").find((node) => methodOf(node) === "extend");
    return call ? [guessFor(fault.file, call, "append", null)] : [];
  }
  if (!/'list'|\blist\b/.test(message)) return [];
  for (const trail of trails) {
    for (const { path, node } of trail) {
      const call = node.parent?.type === "argument_list" ? node.parent.parent : null;
      const file = code.file(path);
      if (!call || !file || file.isTest || methodOf(call) !== "append") continue;
      const like = file.tree.rootNode
        .descendantsOfType("call")
        .find(
          (other) =>
            other.id !== call.id && methodOf(other) === "extend" && argumentOf(other) === argumentOf(call),
        );
      if (like) return [guessFor(file, call, "extend", `${path}:${startLineOf(like)}`)];
    }
  }
  return [];
}

function methodOf(call: Node): string | null {
  const callee = field(call, "function");
  return callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? null) : null;
}

function argumentOf(call: Node): string | undefined {
  return field(call, "arguments")?.namedChildren[0]?.text;
}

function guessFor(file: SourceFile, call: Node, method: string, where: string | null): Guess {
  const callee = field(call, "function");
  const name = callee && field(callee, "attribute");
  const given = argumentOf(call) ?? "";
  return {
    strength: where ? 0.86 : 0.8,
    idea: runningIdea({
      cause:
        method === "extend"
          ? `${file.path}:${startLineOf(call)} puts \`${given}\` into the list as a whole, and its items are meant.`
          : `${file.path}:${startLineOf(call)} adds the items of \`${given}\`, which has none.`,
      explanation: where ? `Its items are added, as at ${where}.` : "It is added itself.",
      edits: name ? [replaceNode(file, name, method)] : [],
      basis: where ? "house" : "standard",
      name: "items_are_added",
    }),
  };
}
