import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;
const PLAIN = /^(?:array|object|string|number|true|false|null)$/;

/**
 * `const { text, tags } = request.body` where another function of the file takes the same part out of the same source as
 * `tags = []`: the part may be left out, and what stands for it there stands for it here.
 */
export function takenAsBesideGuesses(scene: Scene): Guess[] {
  const { trace, fault, investigation } = scene;
  if (trace.fault !== "nothing" || /\bnull\b/.test(fault.exception.value)) return [];
  for (const { place } of trace.ways.slice(0, MOST_PLACES)) {
    const file = investigation.code.file(place.path);
    if (!file || file.isTest || place.node.type !== "identifier") continue;
    const part = place.node.text;
    const own = patternOf(place.node, part);
    const source = own && sourceOf(own);
    if (!own || !source) continue;
    const values = file.tree.rootNode
      .descendantsOfType("object_assignment_pattern")
      .filter((one) => field(one, "left")?.text === part && one.parent && sourceOf(one.parent) === source)
      .flatMap((one) => field(one, "right") ?? []);
    const [value] = values;
    if (!value || !PLAIN.test(value.type) || values.some(({ text }) => text !== value.text)) continue;
    const name = own.namedChildren.find((one) => isPart(one, part));
    if (!name) continue;
    return [
      guess(scene, 0.94, {
        name: `without_${part}`,
        sentence: `It is answered without ${part}`,
        cause: `\`${part}\` may be left out of \`${source}\`, and is used without looking.`,
        explanation: `Takes \`${value.text}\` for it, as ${file.path}:${startLineOf(value)} does.`,
        edits: [textEdit(file, name.endIndex, name.endIndex, ` = ${value.text}`)],
        basis: "house",
        place: { path: file.path, line: startLineOf(own) },
      }),
    ];
  }
  return [];
}

/** The pattern in the function around a use that binds the name without a default. */
function patternOf(node: Node, part: string): Node | null {
  let scope: Node | null = node.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const patterns = scope?.descendantsOfType("object_pattern") ?? [];
  const binding = patterns.filter((pattern) => pattern.namedChildren.some((one) => isPart(one, part)));
  const [found] = binding;
  return found && binding.length === 1 ? found : null;
}

function isPart(node: Node, part: string): boolean {
  return node.type === "shorthand_property_identifier_pattern" && node.text === part;
}

/** What a declaration takes apart, in words that mean the same in every handler. */
function sourceOf(pattern: Node): string | null {
  const declarator = ancestorOfType(pattern, ["variable_declarator"]);
  if (!declarator || field(declarator, "name")?.id !== pattern.id) return null;
  const value = field(declarator, "value");
  return value?.type === "member_expression" ? value.text : null;
}
