import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { defaultAt, keyDefaults } from "../../house/key-defaults.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** `options.get("size")` that gave None, where the house reads the same key with a default elsewhere. */
export function keysWithDefaults({ code, message, trails }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  for (const trail of trails) {
    for (const { path, node, members } of trail) {
      const file = code.file(path);
      if (node.type !== "call" || members.length > 0 || !file || file.isTest) continue;
      const callee = field(node, "function");
      const { positional, named } = readCall(node);
      const [key, ...others] = positional;
      const name = key && plainString(key);
      const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
      if (!isGet || !key || !name || others.length > 0 || named.size > 0) continue;
      const [house, ...further] = keyDefaults(code, name).filter(({ text }) => text !== "None");
      if (!house) continue;
      const written = defaultAt(code, house, { file, statement: node });
      if (!written) continue;
      return [
        {
          strength: further.length === 0 ? 0.86 : 0.6,
          idea: runningIdea({
            cause: `\`${name}\` may be left out, and ${path}:${startLineOf(node)} reads it without a default.`,
            explanation: `It is read with \`${house.text}\`, as at ${house.evidence.join(", ")}.`,
            edits: [...written.imports, textEdit(file, key.endIndex, key.endIndex, `, ${written.text}`)],
            basis: further.length === 0 ? "house" : "guess",
            name: `without_${name.replace(/\W+/g, "_")}`,
            sentence: `Without ${name} its default holds.`,
          }),
        },
      ];
    }
  }
  return [];
}
