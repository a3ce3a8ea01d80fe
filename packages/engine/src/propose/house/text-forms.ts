import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
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

/** Methods that make another text of one, and what they are given as texts. */
export interface TextChain {
  readonly base: Node;
  /** `.strip().lower()` as it is written behind the base. */
  readonly suffix: string;
  readonly apply: (text: string) => string;
}

type Applied = (text: string, given: readonly string[]) => string;

const METHODS: Readonly<Record<string, Applied>> = {
  ...Object.fromEntries(
    Object.entries(STEPS).map(([name, made]): [string, Applied] => [
      name,
      (text, [chars]) => (name === "strip" && chars !== undefined ? stripped(text, chars, 3) : made(text)),
    ]),
  ),
  lstrip: (text, [chars]) => stripped(text, chars ?? " \t\n", 1),
  rstrip: (text, [chars]) => stripped(text, chars ?? " \t\n", 2),
  replace: (text, [from = "", to = ""]) => (from === "" ? text : text.replaceAll(from, to)),
  removeprefix: (text, [start = ""]) => (text.startsWith(start) ? text.slice(start.length) : text),
  removesuffix: (text, [end = ""]) => (end !== "" && text.endsWith(end) ? text.slice(0, -end.length) : text),
};

/** `sides` is 1 for the beginning, 2 for the end, 3 for both. */
function stripped(text: string, chars: string, sides: number): string {
  let [from, to] = [0, text.length];
  if (sides !== 2) while (from < to && chars.includes(text[from] ?? "")) from += 1;
  if (sides !== 1) while (to > from && chars.includes(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to);
}

/** The chain of such methods that an expression ends with; null where it has none. */
export function textChain(node: Node): TextChain | null {
  const callee = node.type === "call" ? field(node, "function") : null;
  const name = callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : "";
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!object || !method) return null;
  const given = readCall(node).positional.map((item) => plainString(item));
  if (given.some((item) => item === null)) return null;
  const inner = textChain(object);
  const base = inner?.base ?? object;
  return {
    base,
    suffix: node.text.slice(base.text.length),
    apply: (text) =>
      method(
        inner ? inner.apply(text) : text,
        given.filter((item) => item !== null),
      ),
  };
}

/** What a function of one parameter makes of a text, `return text.strip().upper()`; null where it does something else. */
export function formOfFunction(symbol: FunctionSymbol): TextChain | null {
  const [parameter, ...others] = parametersOf(symbol.node).filter(({ name }) => !/^(?:self|cls)$/.test(name));
  const [returned, ...further] = descendantsHere(symbol.node, "return_statement");
  const value = returned?.firstNamedChild;
  if (!parameter || others.length > 0 || further.length > 0 || !value) return null;
  const chain = textChain(value);
  return chain?.base.text === parameter.name ? chain : null;
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
