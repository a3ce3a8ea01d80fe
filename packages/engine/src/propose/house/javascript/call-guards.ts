import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { FUNCTIONS, parametersOf, takenFrom } from "../../../diagnose/origin/javascript/bindings.ts";

const MOST_FILES = 200;

/** How the house calls a function that may not have been given. */
export interface CallGuard {
  /** `chain`: `onDone?.(…)`; `if`: `if (onDone) onDone(…)`, `onDone && onDone(…)`. */
  readonly form: "chain" | "if";
  /** Whether it is a function of this very name. */
  readonly isSameName: boolean;
  /** What it is a function of: `plugin` of `plugin.stop?.()`; null where it is called by its name alone. */
  readonly receiver: string | null;
  readonly place: string;
}

/**
 * Where other code looks whether a function was given before it calls it: one of this name first, else another that was
 * handed over, in the same file first.
 */
export function houseCallGuard(
  code: CodeIndex,
  own: SourceFile,
  callee: Node,
  name: string,
): CallGuard | null {
  const found = [own.path, ...code.paths.filter((path) => path !== own.path).slice(0, MOST_FILES)].flatMap(
    (path) => {
      const file = code.file(path);
      if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
      if (!/\?\.\(|\bif\b|&&/.test(file.text)) return [];
      return guardsIn(file, callee, name);
    },
  );
  const receiver = field(callee, "object")?.text ?? null;
  return (
    found.find(({ isSameName }) => isSameName) ??
    found.find((one) => receiver !== null && one.receiver === receiver) ??
    found[0] ??
    null
  );
}

function guardsIn(file: SourceFile, own: Node, name: string): CallGuard[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): CallGuard[] => {
    const callee = field(call, "function");
    if (!callee || callee.id === own.id || !/^(?:identifier|member_expression)$/.test(callee.type)) return [];
    const called = field(callee, "property")?.text ?? callee.text;
    const isSameName = called === name;
    const form = call.children.some((child) => child.type === "optional_chain")
      ? "chain"
      : isAskedFirst(call, callee.text)
        ? "if"
        : null;
    if (form === null || !(isSameName || isHandedOver(callee))) return [];
    const receiver = field(callee, "object")?.text ?? null;
    return [{ form, isSameName, receiver, place: `${file.path}:${startLineOf(call)}` }];
  });
}

/** `if (onDone) onDone(…)`, `onDone && onDone(…)`, with `typeof onDone === "function"` as well. */
function isAskedFirst(call: Node, callee: string): boolean {
  const isAsked = (text: string | undefined) =>
    text !== undefined &&
    (text.replace(/^\(|\)$/g, "").trim() === callee ||
      new RegExp(`^\\(?typeof ${callee.replace(/[$.]/g, "\\$&")} ===? ["']function["']\\)?$`).test(text));
  const whole = call.parent?.type === "await_expression" ? call.parent : call;
  const both = whole.parent?.type === "binary_expression" ? whole.parent : null;
  if (both && field(both, "operator")?.text === "&&" && field(both, "right")?.id === whole.id)
    return isAsked(field(both, "left")?.text);
  const branch = ancestorOfType(call, ["if_statement", ...FUNCTIONS]);
  if (branch?.type !== "if_statement") return false;
  const consequence = field(branch, "consequence");
  const isInside =
    consequence !== null &&
    consequence.startIndex <= call.startIndex &&
    call.endIndex <= consequence.endIndex;
  return isInside && isAsked(field(branch, "condition")?.text);
}

/** A parameter, or a member of a value: not a function that the module itself defines. */
function isHandedOver(callee: Node): boolean {
  if (callee.type === "member_expression") return true;
  for (let scope = ancestorOfType(callee, FUNCTIONS); scope; scope = ancestorOfType(scope, FUNCTIONS))
    if (parametersOf(scope).some(({ pattern }) => takenFrom(pattern, callee.text) !== null)) return true;
  return false;
}
