import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 6;

/** `const add = await import("./add.js"); add(1, 2)`: what is imported is all that the module gives out, not its default. */
export function namespaceGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault === "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const { node, path, members } = place;
    const call = node.type === "await_expression" ? node.firstNamedChild : node;
    const file = scene.investigation.code.file(path);
    const isImport = call?.type === "call_expression" && field(call, "function")?.type === "import";
    const root = isImport && call ? moduleRoot(scene, path, call) : null;
    if (!file || !call || !root || members.length > 1) continue;
    const entries = exportsOf(root);
    const whole = entries.find(({ exported }) => exported === "default");
    const wanted = members[0]?.name;
    if (!whole || (wanted !== undefined && entries.some(({ exported }) => exported === wanted))) continue;
    const declarator = node.parent?.type === "variable_declarator" ? node.parent : null;
    const name = declarator && field(declarator, "name");
    const taker = takerOf(node);
    const edit = taker
      ? textEdit(file, taker.startIndex, taker.endIndex, inBrackets(taker, `{ default: ${taker.text} }`))
      : name?.type === "identifier"
        ? textEdit(file, name.startIndex, name.endIndex, `{ default: ${name.text} }`)
        : node.type === "await_expression"
          ? textEdit(file, node.startIndex, node.endIndex, `(${node.text}).default`)
          : null;
    if (!edit) continue;
    return [
      guess(scene, 0.95, {
        name: "default_of_the_module",
        sentence: "The request is answered by the default of the module",
        cause: "`import()` gives all that a module exports, and its default is meant.",
        explanation: "Takes the default out of what is imported.",
        edits: [edit],
        basis: "standard",
        place: { path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}

/** The parameter of `import("./shapes.cjs").then((shapes) => …)`. */
function takerOf(call: Node): Node | null {
  const member = call.parent?.type === "member_expression" ? call.parent : null;
  const then = member && field(member, "property")?.text === "then" ? member.parent : null;
  const callback = then && field(then, "arguments")?.firstNamedChild;
  if (!callback || !isFunctionNode(callback)) return null;
  const parameter = field(callback, "parameter") ?? field(callback, "parameters")?.firstNamedChild ?? null;
  return parameter?.type === "identifier" ? parameter : null;
}

function inBrackets(parameter: Node, text: string): string {
  return parameter.parent?.type === "formal_parameters" ? text : `(${text})`;
}

function moduleRoot({ investigation: { code } }: Scene, path: string, call: Node): Node | null {
  const first = field(call, "arguments")?.firstNamedChild;
  const module = first ? plainString(first) : null;
  if (module === null || !module?.startsWith(".")) return null;
  const target = posix.join(posix.dirname(path), module);
  const found = [target, target.replace(/\.js$/, ".ts"), target.replace(/\.mjs$/, ".mts")].find(
    (one) => code.file(one) !== null,
  );
  return found ? (code.file(found)?.tree.rootNode ?? null) : null;
}
