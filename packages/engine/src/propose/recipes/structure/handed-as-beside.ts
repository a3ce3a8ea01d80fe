import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 8;
/** What stands for nothing in any place; a figure or a word is one of its own. */
const NOTHING = /^(?:""|''|``|\[\]|\{\}|null|false)$/;

interface Handed {
  readonly node: Node;
  /** `""` of `list(env.ADMINS ?? "")`; null where the value is handed on as it is. */
  readonly instead: { readonly operator: string; readonly value: string } | null;
}

/**
 * `list(env.ORIGINS)` beside `list(env.ADMINS ?? "")`: what others of the same source are handed to the same function with in
 * place of nothing.
 */
export function handedAsBesideGuesses(scene: Scene): Guess[] {
  const { trace, investigation } = scene;
  if (trace.fault === "missing_member") return [];
  for (const { place } of trace.ways.slice(0, MOST_WAYS)) {
    const file = investigation.code.file(place.path);
    const argument = place.members.length === 0 ? argumentAround(place.node) : null;
    if (!file || file.isTest || !argument) continue;
    const found = besides(file, argument);
    const [first] = found.flatMap(({ instead, node }) => (instead ? [{ ...instead, node }] : []));
    const plain = found.filter(({ instead }) => instead === null).length;
    if (!first || !NOTHING.test(first.value) || plain * 2 >= found.length) continue;
    if (found.some(({ instead }) => instead !== null && instead.value !== first.value)) continue;
    const value = withoutTypes(argument);
    return [
      guess(scene, 0.9, {
        name: `without_${(field(value, "property") ?? field(value, "index"))?.text.replace(/\W+/g, "_") ?? "value"}`,
        sentence: `The call goes on without ${value.text}`,
        cause: `\`${value.text}\` may be left out, and is handed on as if it were there.`,
        explanation: `Hands \`${first.value}\` on where it is absent, as ${file.path}:${startLineOf(first.node)} does.`,
        edits: [
          textEdit(
            file,
            argument.startIndex,
            argument.endIndex,
            `${value.text} ${first.operator} ${first.value}`,
          ),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(argument) },
      }),
    ];
  }
  return [];
}

/** The argument that a value is as a whole: a part of something, or what a call gives. */
function argumentAround(node: Node): Node | null {
  let whole = node;
  while (/^(?:non_null|as|satisfies)_expression$/.test(whole.parent?.type ?? "") && whole.parent)
    whole = whole.parent;
  if (whole.parent?.type !== "arguments" || whole.parent.parent?.type !== "call_expression") return null;
  return sourceOf(withoutTypes(whole)) === null ? null : whole;
}

/** `env` of `env.ORIGINS`, `option()` of `option(argv, "fields")`. */
function sourceOf(node: Node): string | null {
  if (/^(?:member|subscript)_expression$/.test(node.type)) return field(node, "object")?.text ?? null;
  if (node.type !== "call_expression") return null;
  const called = field(node, "function");
  return called && /^(?:identifier|member_expression)$/.test(called.type) ? `${called.text}()` : null;
}

/** Other values of the same source, handed to the same function in the same place of the same file. */
function besides(file: SourceFile, argument: Node): Handed[] {
  const list = argument.parent;
  const callee = list?.parent ? field(list.parent, "function")?.text : undefined;
  const at = list?.namedChildren.findIndex(({ id }) => id === argument.id) ?? -1;
  const source = sourceOf(withoutTypes(argument));
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Handed[] => {
    const other = field(call, "arguments")?.namedChildren[at];
    if (!other || other.id === argument.id || field(call, "function")?.text !== callee) return [];
    const operator = other.type === "binary_expression" ? (field(other, "operator")?.text ?? "") : "";
    const isChoice = /^(?:\?\?|\|\|)$/.test(operator);
    const value = isChoice ? field(other, "left") : other;
    if (!value || sourceOf(withoutTypes(value)) !== source) return [];
    return [
      { node: other, instead: isChoice ? { operator, value: field(other, "right")?.text ?? "" } : null },
    ];
  });
}
