import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const WRAPPERS =
  /^(?:Number|String|BigInt|parseInt|Number\.parseInt|\w*(?:normali[sz]e|canonical|slug|key|toId|parseId)\w*)$/i;

/**
 * All other calls of a function put an argument into a form first, `byId(Number(id))`; the one that found nothing gives it as
 * it came in.
 */
export function wrappedArgumentGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault !== "nothing") return [];
  for (const { path, call } of callsOnTheWay(scene)) {
    const file = code.file(path);
    const callee = calleesOf(code, path, call).find(({ certainty }) => certainty === 1);
    if (!file || file.isTest || !callee) continue;
    const others = code
      .callsOf(callee.symbol.name)
      .filter(
        (site) =>
          !code.file(site.path)?.isTest && !(site.path === path && site.node.startIndex === call.startIndex),
      )
      .filter((site) =>
        calleesOf(code, site.path, site.node).some(({ symbol }) => symbol.node.id === callee.symbol.node.id),
      );
    const given = argumentsOf(call);
    for (const [index, argument] of given.entries()) {
      if (!/^(?:identifier|member_expression|subscript_expression)$/.test(argument.type)) continue;
      const forms = others.map((site) => wrapperOf(argumentsOf(site.node)[index]));
      const [form] = forms;
      if (!form || forms.some((one) => one !== form) || !isKnownHere(code, path, form)) continue;
      const like = others[0];
      return [
        guess(scene, others.length > 1 ? 0.94 : 0.86, {
          name: "argument_in_the_form_of_others",
          sentence: "The request is answered for the value in its usual form",
          cause: `\`${call.text.slice(0, 60)}\` gives \`${argument.text}\` as it came in, and other calls put it through \`${form}\` first.`,
          explanation: `Puts it through \`${form}\`, as ${like?.path}:${like?.line} does.`,
          edits: [textEdit(file, argument.startIndex, argument.endIndex, `${form}(${argument.text})`)],
          basis: "house",
          place: { path, line: startLineOf(call) },
        }),
      ];
    }
  }
  return [];
}

function wrapperOf(argument: Node | undefined): string | null {
  if (argument?.type !== "call_expression" || argumentsOf(argument).length !== 1) return null;
  const name = field(argument, "function")?.text ?? "";
  return WRAPPERS.test(name) ? name : null;
}

function isKnownHere(code: CodeIndex, path: string, name: string): boolean {
  return (
    /^(?:Number|String|BigInt|parseInt|Number\.parseInt)$/.test(name) || code.resolve(path, name) !== null
  );
}

function callsOnTheWay(scene: Scene): { readonly path: string; readonly call: Node }[] {
  return scene.trace.ways
    .slice(0, 10)
    .flatMap(({ place: { path, node } }) => (node.type === "call_expression" ? [{ path, call: node }] : []));
}
