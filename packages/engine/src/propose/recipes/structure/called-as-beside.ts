import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;

/**
 * `origins: list(env.ORIGINS)` beside `proxies: env.PROXIES ? list(env.PROXIES) : []`: the same call, with another part of the
 * same thing, is made only where the part is there. So it is here, and what stands for it there stands for it here.
 */
export function calledAsBesideGuesses(scene: Scene): Guess[] {
  const { trace, investigation } = scene;
  if (trace.fault !== "nothing") return [];
  for (const { place } of trace.ways.slice(0, MOST_PLACES)) {
    const file = investigation.code.file(place.path);
    const { node } = place;
    const argument = node.type === "member_expression" ? node : null;
    const given = argument?.parent?.type === "arguments" ? argument.parent : null;
    const call = given?.parent?.type === "call_expression" ? given.parent : null;
    if (!file || file.isTest || !argument || !call || given?.namedChildren[0]?.id !== argument.id) continue;
    if (isAsked(call, argument.text)) continue;
    const twin = twinOf(call, argument);
    if (!twin) continue;
    const part = field(argument, "property")?.text ?? argument.text;
    return [
      guess(scene, 0.92, {
        name: `without_${part}`,
        sentence: `It works without ${part}`,
        cause: `\`${argument.text}\` may be absent, and \`${field(call, "function")?.text}\` reads of it without looking.`,
        explanation: `Takes \`${twin.value.text}\` where it is absent, as ${file.path}:${startLineOf(twin.choice)} does beside it.`,
        edits: [replaceNode(file, call, `${argument.text} ? ${call.text} : ${twin.value.text}`)],
        basis: "house",
        place: { path: file.path, line: startLineOf(call) },
      }),
    ];
  }
  return [];
}

/** `x.other ? call(x.other) : value` in the same function, where all that are asked so are given the same value. */
function twinOf(call: Node, argument: Node): { readonly choice: Node; readonly value: Node } | null {
  let scope: Node = call;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const found = scope.descendantsOfType("ternary_expression").flatMap((choice) => {
    const asked = field(choice, "condition");
    const value = field(choice, "alternative");
    const made = field(choice, "consequence");
    const isAlike =
      asked?.type === "member_expression" &&
      value !== null &&
      field(asked, "object")?.text === field(argument, "object")?.text &&
      made?.type === "call_expression" &&
      made.text === withArgument(call, argument, asked.text);
    return isAlike && value && isPlain(value) ? [{ choice, value }] : [];
  });
  const [first] = found;
  return first && found.every(({ value }) => value.text === first.value.text) ? first : null;
}

function withArgument(call: Node, argument: Node, text: string): string {
  const at = argument.startIndex - call.startIndex;
  return call.text.slice(0, at) + text + call.text.slice(at + argument.text.length);
}

function isPlain(node: Node): boolean {
  const value = withoutTypes(node) ?? node;
  return (
    /^(?:null|undefined|true|false|number|string)$/.test(value.type) ||
    (/^(?:array|object)$/.test(value.type) && value.namedChildCount === 0)
  );
}

/** Whether the call stands in a choice that asks for its argument already. */
function isAsked(call: Node, argument: string): boolean {
  for (let node: Node | null = call.parent; node && !isFunctionNode(node); node = node.parent) {
    const condition =
      field(node, "condition") ?? (node.type === "binary_expression" ? field(node, "left") : null);
    if (condition?.text.includes(argument)) return true;
  }
  return false;
}
