import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { functionsBehind } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** How the house writes the key of a mapping as one text: by a function, or by a text with its parts. */
interface KeyForm {
  /** The function; null for a text that is written where it is needed. */
  readonly symbol: FunctionSymbol | null;
  /** What the loop calls a key: `pair`, `(district, species)`. */
  readonly target: string;
  readonly text: string;
  /** What the mapping is called there. */
  readonly mapping: string | null;
  readonly place: string;
}

/**
 * A mapping whose keys are pairs is written as JSON, which has none: its keys are written as the house writes them where it
 * goes through such a mapping, `to_key(pair)`, `f"{district}/{species}"`.
 */
export function pairKeyIdeas(
  investigation: Investigation,
  entries: readonly { readonly file: SourceFile; readonly node: Node }[],
  cause: string,
): Idea[] {
  const { code } = investigation;
  const forms = keyForms(code);
  if (forms.length === 0) return [];
  const written = entries.flatMap(({ file, node }) => {
    const mapping = mappingOf(node);
    const name = mapping && lastNameOf(mapping);
    if (!mapping || !name) return [];
    const own = forms.filter((form) => form.mapping === name);
    const isPaired = own.length > 0 || hasPairs(investigation, file, mapping);
    const fitting = own.length > 0 ? own : forms;
    const [form] = fitting;
    const isOne = new Set(fitting.map((one) => one.symbol?.node.id ?? one.text)).size === 1;
    return form && isPaired && isOne ? [{ file, node, mapping, form }] : [];
  });
  const [only, ...others] = written;
  if (!only || others.length > 0) return [];
  const { file, node, mapping, form } = only;
  const named = form.symbol ? nameOfFunction(code, form.symbol, file, node) : { text: "", imports: [] };
  if (!named) return [];
  const value = freeOf(form.target, node);
  const key = form.symbol ? `${named.text}(${form.target})` : form.text;
  const text = `{${key}: ${value} for ${form.target}, ${value} in ${mapping.text}.items()}`;
  return [
    {
      cause,
      explanation: `The keys are written as at ${form.place}: JSON knows texts alone.`,
      edits: [...named.imports, replaceNode(file, node, text)].map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: FINE,
      name: "all_keys_are_written",
      sentence: "Keys that JSON does not know are written in the house's form.",
    },
  ];
}

function freeOf(target: string, node: Node): string {
  const taken = new Set([
    ...target.split(/\W+/),
    ...scopeOf(node)
      .descendantsOfType("identifier")
      .map(({ text }) => text),
  ]);
  return ["value", "count", "entry"].find((name) => !taken.has(name)) ?? "each";
}

/** `counts` of `counts`, `dict(counts)`, `report.counts`. */
function mappingOf(node: Node): Node | null {
  if (/^(?:identifier|attribute)$/.test(node.type)) return node;
  const isDict = node.type === "call" && field(node, "function")?.text === "dict";
  const { positional, named } = isDict ? readCall(node) : { positional: [], named: new Map() };
  const [given, ...more] = positional;
  return given && more.length === 0 && named.size === 0 ? mappingOf(given) : null;
}

/** What the loops of the project make of a key, where it is more than its parts. */
function keyForms(code: CodeIndex): KeyForm[] {
  return code
    .mentions(".items()")
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType(["for_statement", "for_in_clause"]).flatMap((loop) => {
        const left = field(loop, "left");
        const target = left?.type === "pattern_list" ? left.namedChildren[0] : null;
        const items = itemsIn(field(loop, "right"));
        if (!target || !items) return [];
        return formsIn(code, file, loop.type === "for_in_clause" ? loop.parent : loop, target).map(
          (form) => ({
            ...form,
            mapping: lastNameOf(items),
          }),
        );
      }),
    );
}

/** The mapping of `counts.items()`, `sorted(counts.items())`. */
function itemsIn(node: Node | null): Node | null {
  const calls = node ? [...(node.type === "call" ? [node] : []), ...node.descendantsOfType("call")] : [];
  for (const call of calls) {
    const callee = field(call, "function");
    if (callee?.type === "attribute" && field(callee, "attribute")?.text === "items")
      return field(callee, "object");
  }
  return null;
}

function formsIn(
  code: CodeIndex,
  file: SourceFile,
  around: Node | null,
  target: Node,
): Omit<KeyForm, "mapping">[] {
  const place = `${file.path}:${startLineOf(target)}`;
  const calls = (around?.descendantsOfType("call") ?? []).flatMap((call) => {
    const { positional, named } = readCall(call);
    const callee = field(call, "function");
    if (positional.length !== 1 || named.size > 0 || positional[0]?.text !== target.text || !callee)
      return [];
    const [found] = functionsBehind(code, file.path, callee).filter(({ certainty }) => certainty === 1);
    const makesText = found && /\.join\(|\bf["']|%\s*\(|\.format\(|\+\s*["']/.test(found.symbol.node.text);
    return found && makesText ? [{ symbol: found.symbol, target: target.text, text: call.text, place }] : [];
  });
  if (calls.length > 0 || !/^(?:tuple_pattern|parenthesized_expression)$/.test(target.type)) return calls;
  const parts = target.text.split(/\W+/).filter((part) => part !== "");
  const texts = (around?.descendantsOfType("string") ?? []).filter((node) => {
    const filled = node.descendantsOfType("interpolation").map((one) => one.namedChildren[0]?.text ?? "");
    const isKey = node.parent?.type === "pair" && field(node.parent, "key")?.id === node.id;
    return isKey && filled.length === parts.length && parts.every((part) => filled.includes(part));
  });
  return texts.map((node) => ({ symbol: null, target: target.text, text: node.text, place }));
}

/** Whether a mapping is made with pairs for keys: counted by them, or set under two things at once. */
function hasPairs(investigation: Investigation, file: SourceFile, mapping: Node): boolean {
  const name = lastNameOf(mapping);
  return trailOf(investigation, file.path, mapping).some(({ node }) => {
    const scope = ancestorOfType(node, ["function_definition"]);
    const isCounted =
      /^Counter\(\s*\(\(/.test(node.text) || /^Counter\(\s*\([^()]+,[^()]+\)\s+for\b/.test(node.text);
    const isMade = /^\{\s*\([^()]+,[^()]+\)\s*:/.test(node.text);
    const isSet =
      scope !== null &&
      node.type === "identifier" &&
      new RegExp(`\\b${node.text}\\[[^\\[\\]]+,[^\\[\\]]+\\]\\s*(?:\\+|-)?=(?!=)`).test(scope.text);
    return name !== null && (isCounted || isMade || isSet);
  });
}
