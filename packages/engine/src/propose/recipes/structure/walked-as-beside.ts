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
  const walks = walksOf(scene, file, node, name);
  const own = walks.filter(({ isOwn }) => isOwn);
  if (own.length > 0) return ownWalk(scene, file, node, own);
  const shown = walks.filter(({ isOwn }) => !isOwn);
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

/** `basket.entries()` beside: a thing that hands out its items is asked for them. */
function ownWalk(scene: Scene, file: SourceFile, node: Node, shown: readonly Walk[]): Guess[] {
  const [first] = shown;
  if (!first || new Set(shown.map(({ form }) => form)).size > 1) return [];
  return [
    guess(scene, 0.93, {
      name: "asked_for_its_items",
      sentence: "The request is answered from the items that it hands out",
      cause: `\`${node.text.slice(0, 40)}\` is no list, and hands out its items.`,
      explanation: `Goes over \`${first.form}()\` of it, as ${first.place} does.`,
      edits: [textEdit(file, node.endIndex, node.endIndex, `.${first.form}()`)],
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
  /** `entries` of `Object.entries(it)`, and of `it.entries()`. */
  readonly form: string;
  readonly isOwn: boolean;
  readonly place: string;
}

/** How the same thing is gone through elsewhere: under its name in the file, or by a function that is handed the same value. */
function walksOf({ investigation: { code } }: Scene, file: SourceFile, node: Node, name: string): Walk[] {
  const here = fedWith(node);
  return code.mentions(name).flatMap((path) => {
    const other = code.file(path);
    if (!other || other.isTest || other.language === "python") return [];
    return other.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Walk[] => {
      const asked = walkOf(call);
      if (!asked || asked.thing.id === node.id || lastNameOf(asked.thing) !== name) return [];
      if (!isGoneThrough(call)) return [];
      const { form, isOwn, thing } = asked;
      const isBeside = path === file.path && scopeOf(thing).id !== scopeOf(node).id;
      if (!isBeside && !isHandedAlike(code, here, fedWith(thing))) return [];
      return [{ form, isOwn, place: `${path}:${startLineOf(call)}` }];
    });
  });
}

/** `Object.entries(thing)`, `thing.entries()` */
function walkOf(call: Node): { readonly thing: Node; readonly form: string; readonly isOwn: boolean } | null {
  const callee = field(call, "function");
  const given = field(call, "arguments")?.namedChildren ?? [];
  const ofObject = FORM.exec(callee?.text ?? "")?.[1];
  const [first] = given;
  if (ofObject) return first ? { thing: first, form: ofObject, isOwn: false } : null;
  const thing = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee && field(callee, "property")?.text;
  return thing && method && given.length === 0 && !WALKS.test(method)
    ? { thing, form: method, isOwn: true }
    : null;
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
