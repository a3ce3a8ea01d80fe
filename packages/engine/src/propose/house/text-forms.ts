import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";

const STEPS: Readonly<Record<string, (text: string) => string>> = {
  strip: (text) => text.trim(),
  lower: (text) => text.toLowerCase(),
  casefold: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  capitalize: (text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
  title: (text) =>
    text.toLowerCase().replace(/[a-z]+/g, (word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
};

/** What a text becomes by methods such as `strip` and `lower`, one after the other. */
export function afterSteps(text: string, steps: readonly string[]): string {
  return steps.reduce((made, step) => STEPS[step]?.(made) ?? made, text);
}

/** `strip`, `lower` of `row["x"].strip().lower()`; empty for any other expression. */
export function stepsOf(node: Node): string[] {
  const callee = node.type === "call" ? field(node, "function") : null;
  const name = callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : "";
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!object || !Object.hasOwn(STEPS, name) || readCall(node).positional.length > 0) return [];
  return [...stepsOf(object), name];
}

/** What `stepsOf` is applied to. */
function baseOf(node: Node): Node {
  const callee = node.type === "call" ? field(node, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  return object && stepsOf(node).length > 0 ? baseOf(object) : node;
}

export interface TextForm {
  readonly symbol: FunctionSymbol;
  readonly steps: readonly string[];
  /** Where the project calls it. */
  readonly place: string;
}

/** Functions of the project that bring a text into one form, `return text.strip().upper()`, and are used. */
export function textForms(code: CodeIndex): TextForm[] {
  const paths = new Set(Object.keys(STEPS).flatMap((step) => code.mentions(`.${step}()`)));
  return [...paths]
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .flatMap((symbol): TextForm[] => {
      const [parameter, ...others] = parametersOf(symbol.node);
      const [returned, ...further] = descendantsHere(symbol.node, "return_statement");
      const value = returned?.firstNamedChild;
      if (
        !parameter ||
        others.length > 0 ||
        further.length > 0 ||
        !value ||
        symbol.qualifiedName.includes(".")
      )
        return [];
      const steps = stepsOf(value);
      if (steps.length === 0 || baseOf(value).text !== parameter.name) return [];
      const use = code.callsOf(symbol.name).find((site) => code.file(site.path)?.isTest === false);
      return use ? [{ symbol, steps, place: `${use.path}:${use.line}` }] : [];
    });
}
