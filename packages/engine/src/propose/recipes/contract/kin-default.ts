import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { isDelicate } from "../fault/delicate.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { slotOf } from "./declared-default.ts";
import type { Guess, Scene } from "./scene.ts";

const NEUTRAL = /^(?:0|0\.0|(["'])\1|\[\]|\{\}|\(\)|False|Decimal\((?:["']?0(?:\.0+)?["']?)?\))$/;

/**
 * `overtime=raw.get("overtime")` that gave None, beside `breaks=raw.get("breaks", 0)`, both for numbers by their fields'
 * types: what may be left out is nothing there as well.
 */
export function kinDefaults({ code, message, trails }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  for (const { path, node } of trails.flat()) {
    const file = code.file(path);
    const read = keyRead(node);
    if (!file || file.isTest || !read || read.otherwise || isDelicate(read.name)) continue;
    const kind = kindOf(code, path, node);
    const kin = besides(node).flatMap((other) => {
      const found = keyRead(other);
      const isKin = found && found.callee === read.callee && kindOf(code, path, other) === kind;
      return isKin ? [{ ...found, line: startLineOf(other) }] : [];
    });
    const [first] = kin;
    const texts = new Set(kin.map(({ otherwise }) => otherwise?.text));
    // Without types it takes more than one to show what such values are.
    const least = kind === null ? 2 : 1;
    if (!first?.otherwise || texts.size !== 1 || kin.length < least) continue;
    if (!NEUTRAL.test(first.otherwise.text) || (kind !== null && /\bNone\b|Optional/.test(kind))) continue;
    return [
      {
        strength: 0.86,
        idea: runningIdea({
          cause: `\`${read.name}\` may be left out, and ${path}:${startLineOf(node)} reads it without a default.`,
          explanation: `It is read with \`${first.otherwise.text}\`, as what stands beside it at ${path}:${first.line}.`,
          edits: [textEdit(file, read.key.endIndex, read.key.endIndex, `, ${first.otherwise.text}`)],
          name: `without_${read.name.toLowerCase().replace(/\W+/g, "_")}`,
          sentence: `Without ${read.name} there is nothing of it.`,
        }),
      },
    ];
  }
  return [];
}

/** The type of the field that a value fills; null where none is declared. */
function kindOf(code: Scene["code"], path: string, node: Node): string | null {
  return slotOf(code, path, node)?.annotation?.text ?? null;
}

/** The other values of the same call or dictionary. */
function besides(node: Node): Node[] {
  const { parent } = node;
  const isNamed = parent?.type === "keyword_argument" || parent?.type === "pair";
  const whole = isNamed ? parent.parent : parent?.type === "argument_list" ? parent : null;
  return (whole?.namedChildren ?? [])
    .map((one) => field(one, "value") ?? one)
    .filter(({ id }) => id !== node.id);
}

function keyRead(node: Node) {
  const callee = node.type === "call" ? field(node, "function") : null;
  if (!callee || lastNameOf(callee) !== "get") return null;
  const { positional, named } = readCall(node);
  const [key, otherwise, ...more] = positional;
  const name = key && plainString(key);
  if (!key || !name || more.length > 0 || named.size > 0) return null;
  return { callee: callee.text, key, name, otherwise: otherwise ?? null };
}
