import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** What stands for nothing whatever the key is; another key's own default says nothing of this one. */
const EMPTY = /^(?:(["'])\1|\[\]|\{\}|\(\)|set\(\)|dict\(\)|list\(\))$/;
/** What nobody does without, whatever others are read with. */
const NEEDED = /secret|token|password|passwd|(?:^|_)key$|_key_|dsn|database/i;

/**
 * `names(env.get("GUESTS"))` that gave None, beside `names(env.get("BLOCKED", ""))`: what another key is read with where it is
 * used in the very same way. Only a default that is empty, and where all such reads agree.
 */
export function twinDefaults({ code, message, trails }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  for (const trail of trails) {
    for (const { path, node, members } of trail) {
      const file = code.file(path);
      if (!file || file.isTest || members.length > 0) continue;
      const read = keyRead(node);
      const use = read && useOf(node);
      if (!read || read.otherwise || !use || NEEDED.test(read.name)) continue;
      const twins = file.tree.rootNode.descendantsOfType("call").flatMap((other) => {
        const found = other.id === node.id ? null : keyRead(other);
        const isAlike = found?.callee === read.callee && found.name !== read.name && useOf(other) === use;
        return found && isAlike ? [{ ...found, line: startLineOf(other) }] : [];
      });
      const [first] = twins;
      const texts = new Set(twins.map(({ otherwise }) => otherwise?.text));
      if (!first?.otherwise || texts.size !== 1 || !EMPTY.test(first.otherwise.text)) continue;
      const places = twins.slice(0, 3).map(({ line }) => `${path}:${line}`);
      return [
        {
          strength: 0.87,
          idea: runningIdea({
            cause: `\`${read.name}\` may be left out, and ${path}:${startLineOf(node)} reads it without a default.`,
            explanation: `It is read with \`${first.otherwise.text}\`, as what is used in the same way at ${places.join(", ")}.`,
            edits: [textEdit(file, read.key.endIndex, read.key.endIndex, `, ${first.otherwise.text}`)],
            name: `without_${read.name.toLowerCase().replace(/\W+/g, "_")}`,
            sentence: `Without ${read.name} there is nothing.`,
          }),
        },
      ];
    }
  }
  return [];
}

interface KeyRead {
  /** What is asked, as written: `self.env.get`. */
  readonly callee: string;
  readonly key: Node;
  readonly name: string;
  readonly otherwise: Node | null;
}

/** `env.get("GUESTS")`, `os.getenv("GUESTS", "")`; null for any other expression. */
function keyRead(node: Node): KeyRead | null {
  const callee = node.type === "call" ? field(node, "function") : null;
  if (!callee || !/^(?:get|getenv)$/.test(lastNameOf(callee) ?? "")) return null;
  const { positional, named } = readCall(node);
  const [key, otherwise, ...more] = positional;
  const name = key && plainString(key);
  if (!key || !name || more.length > 0 || named.size > 0) return null;
  return { callee: callee.text, key, name, otherwise: otherwise ?? null };
}

/** What is done with a value: handed to a function of that name at that place, or asked for that method. */
function useOf(node: Node): string | null {
  const { parent } = node;
  if (parent?.type === "attribute" && parent.parent?.type === "call") {
    const call = parent.parent;
    return `.${field(parent, "attribute")?.text}${field(call, "arguments")?.text ?? ""}`;
  }
  const call = parent?.type === "argument_list" ? parent.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  if (!callee || !parent) return null;
  return `${callee.text}(${parent.namedChildren.findIndex(({ id }) => id === node.id)}`;
}
