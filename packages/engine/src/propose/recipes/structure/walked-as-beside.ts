import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS, scopeOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const WALKS = /^(?:map|forEach|filter|flatMap|some|every|find|findIndex|reduce|toSorted|sort|slice)$/;
const FORM = /^Object\.(entries|keys|values)$/;

/**
 * `for (const [id] of dishes)` where the function beside goes over `Object.entries(dishes)`: it is a plain object, and is walked
 * through here as there.
 */
export function walkedAsBesideGuesses(scene: Scene): Guess[] {
  const { trace, investigation } = scene;
  const [way] = trace.ways;
  if (!way || !/^(?:not_iterable|missing_member)$/.test(trace.fault)) return [];
  const { node, path } = way.place;
  const file = investigation.code.file(path);
  const name = lastNameOf(node);
  if (!file || !name || !/^(?:identifier|member_expression)$/.test(node.type)) return [];
  const taken = takenBy(node);
  if (taken === null || (trace.fault === "missing_member" && taken === "whole")) return [];
  const shown = walksOf(scene, file, node, name);
  const forms = new Set(shown.map(({ form }) => form));
  const [first] = shown;
  if (!first) return [];
  const form = taken === "pair" ? "entries" : forms.size === 1 ? first.form : null;
  // Who goes over keys with their values takes both apart: what is one thing here is one of the two, and not told which.
  if (form === null || (form === "entries" && taken !== "pair")) return [];
  return [
    guess(scene, 0.93, {
      name: "walked_as_the_object_it_is",
      sentence: "The request is answered from the entries of the object",
      cause: `\`${node.text.slice(0, 40)}\` is a plain object and no list.`,
      explanation: `Goes over its ${form}, as ${first.place} does.`,
      edits: [textEdit(file, node.startIndex, node.endIndex, `Object.${form}(${node.text})`)],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** Whether the value is gone through, and its items are taken apart as pairs; null where it is not gone through. */
function takenBy(node: Node): "pair" | "item" | "whole" | null {
  const parent = node.parent;
  if (parent?.type === "for_in_statement" && field(parent, "right")?.id === node.id)
    return field(parent, "left")?.type === "array_pattern" ? "pair" : "item";
  if (parent?.type === "spread_element" && parent.parent?.type === "array") return "whole";
  if (parent?.type !== "member_expression" || !WALKS.test(field(parent, "property")?.text ?? "")) return null;
  const call = parent.parent?.type === "call_expression" ? parent.parent : null;
  const callback = call && field(call, "arguments")?.namedChildren.find(isFunctionNode);
  if (!callback) return "item";
  const at = field(parent, "property")?.text === "reduce" ? 1 : 0;
  const parameter = field(callback, "parameters")?.namedChildren[at];
  return parameter && (field(parameter, "pattern") ?? parameter).type === "array_pattern" ? "pair" : "item";
}

interface Walk {
  readonly form: "entries" | "keys" | "values";
  readonly place: string;
}

/** How the same thing is gone through elsewhere: under its name in the file, or by a function that is handed the same value. */
function walksOf({ investigation: { code } }: Scene, file: SourceFile, node: Node, name: string): Walk[] {
  const here = fedWith(node);
  return code.mentions(name).flatMap((path) => {
    const other = code.file(path);
    if (!other || other.isTest || other.language === "python") return [];
    return other.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Walk[] => {
      const form = FORM.exec(field(call, "function")?.text ?? "")?.[1];
      const given = field(call, "arguments")?.namedChildren[0];
      if (!form || !given || given.id === node.id || lastNameOf(given) !== name) return [];
      if (!/^(?:entries|keys|values)$/.test(form) || !isGoneThrough(call)) return [];
      const isBeside = path === file.path && scopeOf(given).id !== scopeOf(node).id;
      if (!isBeside && !isHandedAlike(code, here, fedWith(given))) return [];
      return [{ form: form as Walk["form"], place: `${path}:${startLineOf(call)}` }];
    });
  });
}

/** Asked how many there are, its kind alone is looked at; what is gone through is used. */
function isGoneThrough(call: Node): boolean {
  const parent = call.parent;
  return (
    (parent?.type === "for_in_statement" && field(parent, "right")?.id === call.id) ||
    (parent?.type === "member_expression" && WALKS.test(field(parent, "property")?.text ?? "")) ||
    parent?.type === "variable_declarator"
  );
}

interface Fed {
  readonly function: string;
  readonly at: number;
}

/** The function and parameter that a name is; null for another value. */
function fedWith(node: Node): Fed | null {
  const scope = ancestorOfType(node, FUNCTIONS);
  const parameters = scope
    ? (field(scope, "parameters")?.namedChildren ?? []).map((one) => field(one, "pattern") ?? one)
    : [];
  const at = parameters.findIndex(({ text }) => text === node.text);
  const name = scope && (field(scope, "name") ?? (scope.parent && field(scope.parent, "name")))?.text;
  return name && at >= 0 ? { function: name, at } : null;
}

function isHandedAlike(code: Scene["investigation"]["code"], own: Fed | null, theirs: Fed | null): boolean {
  if (!own || !theirs) return false;
  const given = (fed: Fed) =>
    code.callsOf(fed.function).flatMap(({ path, node }) => {
      const value = field(node, "arguments")?.namedChildren[fed.at];
      return value ? [`${path}:${scopeOf(node).id}:${value.text}`] : [];
    });
  const known = new Set(given(own));
  return given(theirs).some((one) => known.has(one));
}
