import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { UnpackingCase } from "./unpacking-case.ts";

/** A loop that takes apart what it should not: the keys of a dictionary for its items, items that nobody counted. */
export function loopIdeas(given: UnpackingCase): Idea[] {
  if (!given.isLoop || given.targets.length !== 2) return [];
  return [...otherView(given), ...counted(given), ...items(given)];
}

/** `for name, price in prices.values()` */
function otherView({ fault, value }: UnpackingCase): Idea[] {
  const callee = value.type === "call" ? field(value, "function") : null;
  const name = callee?.type === "attribute" ? field(callee, "attribute") : null;
  if (!name || !/^(?:values|keys)$/.test(name.text)) return [];
  return [
    runningIdea({
      cause: `\`${value.text}\` gives the ${name.text} alone, and the loop takes two values of each.`,
      explanation: "`items` gives the keys with their values.",
      edits: [replaceNode(fault.file, name, "items")],
      basis: "standard",
      name: "keys_with_their_values",
    }),
  ];
}

const COUNTER =
  /^(?:i|j|k|n|idx|index|number|no|nr|num|position|pos|row_number|line_number|lineno|rank|count|counter|step)$/;

/** `for index, row in rows` */
function counted({ fault, targets, value }: UnpackingCase): Idea[] {
  const [first] = targets;
  if (first?.type !== "identifier" || !COUNTER.test(first.text) || isDictionary(fault, value)) return [];
  return [
    runningIdea({
      cause: `The loop wants a number with each item of \`${value.text.slice(0, 40)}\`, which gives the items alone.`,
      explanation: "`enumerate` counts them.",
      edits: [replaceNode(fault.file, value, `enumerate(${value.text})`)],
      basis: "standard",
      name: "items_are_counted",
    }),
  ];
}

/** `for name, price in prices` of a dictionary. */
function items(given: UnpackingCase): Idea[] {
  const { fault, value } = given;
  if (!/^(?:identifier|attribute|call|subscript)$/.test(value.type)) return [];
  const isSure = isDictionary(fault, value) || comesFromDictionary(given);
  if (!isSure) return [];
  return [
    runningIdea({
      cause: `\`${value.text.slice(0, 40)}\` is a dictionary, and a loop over one gives its keys.`,
      explanation: "`items` gives the keys with their values.",
      edits: [textEdit(fault.file, value.endIndex, value.endIndex, ".items()")],
      basis: "standard",
      name: "keys_with_their_values",
    }),
  ];
}

const MADE = /^(?:dict|defaultdict|Counter|OrderedDict|groupby|json\.loads?|collections\.\w+)$/;

/** By what the function itself says: how it is made, annotated or used. */
function isDictionary(fault: UnpackingCase["fault"], value: Node): boolean {
  if (value.type !== "identifier" && value.type !== "attribute") return false;
  const scope = scopeOf(value);
  if (value.type === "identifier") {
    const bound = reachingBindings(scope, value.text, value).bindings.map((binding) => binding.value);
    const isMade = (node: Node) =>
      /^dictionary/.test(node.type) ||
      (node.type === "call" && MADE.test(field(node, "function")?.text ?? ""));
    if (bound.some(isMade)) return true;
    if (bound.some((node) => /^list|^tuple|generator/.test(node.type))) return false;
    const annotation = parametersOf(scope).find(({ name }) => name === value.text)?.annotation?.text ?? "";
    if (annotation !== "")
      return /^(?:dict|Dict|Mapping|MutableMapping|defaultdict|Counter|OrderedDict)\b/.test(
        annotation.replace(/^typing\./, ""),
      );
  }
  const name = (lastNameOf(value) ?? value.text).replace(/\W/g, "");
  const owner = ancestorOfType(value, ["class_definition"]);
  const text = value.type === "attribute" && owner ? owner.text : fault.file.text;
  return new RegExp(
    `\\b${name}\\.(?:items|keys|values|setdefault|get)\\(|\\b${name}\\s*(?::[^=\\n]+)?=\\s*(?:\\{|dict\\(|defaultdict\\(|Counter\\()|\\b${name}\\s*:\\s*(?:dict|Dict|Mapping|defaultdict|Counter)\\b`,
  ).test(text);
}

/** By where it comes from: what a function returns, what a caller hands over. */
function comesFromDictionary({ investigation: { code, frames }, fault, value }: UnpackingCase): boolean {
  const isDict = (node: Node) =>
    /^dictionary/.test(node.type) || (node.type === "call" && MADE.test(field(node, "function")?.text ?? ""));
  const made =
    value.type === "call"
      ? [value]
      : value.type === "identifier"
        ? reachingBindings(scopeOf(value), value.text, value).bindings.map((binding) => binding.value)
        : [];
  const returned = made
    .filter((node) => node.type === "call")
    .flatMap((node) => calleesOf(code, fault.file.path, node))
    .flatMap(({ symbol }) =>
      returnsOf(symbol).values.flatMap((node) =>
        node.type === "identifier"
          ? reachingBindings(symbol.node, node.text, node).bindings.map((one) => one.value)
          : [node],
      ),
    );
  if (returned.some(isDict)) return true;
  const place = fault.function
    ? parametersOf(fault.function.node).findIndex(({ name }) => name === value.text)
    : -1;
  const caller = frames.slice(0, -1).findLast((frame) => frame.path !== null && frame.line !== null);
  const file = caller?.path ? code.file(caller.path) : null;
  if (place < 0 || !caller?.line || !file) return false;
  return file.tree.rootNode
    .descendantsOfType("call", { row: caller.line - 1, column: 0 }, { row: caller.line, column: 0 })
    .filter((node) => lastNameOf(field(node, "function") ?? node) === fault.function?.name)
    .some((node) => {
      const given = field(node, "arguments")?.namedChildren[place];
      if (!given) return false;
      const values =
        given.type === "identifier"
          ? reachingBindings(scopeOf(given), given.text, given).bindings.map((one) => one.value)
          : [given];
      return values.some(isDict) || isDictionary({ ...fault, file }, given);
    });
}
