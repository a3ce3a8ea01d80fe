import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { LIST_METHODS, requiredCount } from "./kinds.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 12;

/**
 * A list is wanted, and a function is called that gives a page or an envelope of one; beside it stands the function that goes
 * through them all by calling it, and gives the list: `client.listTrails()` and `client.allTrails()`.
 */
export function wholeListGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const { fault, ways } = scene.trace;
  const wanted = ways[0]?.place.members[0]?.name ?? "";
  if (!(fault === "not_iterable" || (fault === "missing_member" && LIST_METHODS.test(wanted)))) return [];
  for (const { place } of ways.slice(0, MOST_WAYS)) {
    const callee = place.node.type === "call_expression" ? field(place.node, "function") : null;
    const file = code.file(place.path);
    const name = callee && (field(callee, "property") ?? callee);
    const [own, ...more] = callee ? calleesOf(code, place.path, place.node) : [];
    if (!name || !file || file.isTest || !own || more.length > 0) continue;
    const given = (field(place.node, "arguments")?.namedChildren ?? []).length;
    const isPage = returnsOf(own.symbol.node).values.every((value) => value.type === "object");
    const whole = isPage ? wholeOf(scene, own.symbol).filter(({ node }) => requiredCount(node) <= given) : [];
    const [only] = whole;
    // What the list function itself calls is the part that it goes through: it cannot ask itself for the list.
    if (!only || whole.length > 1 || isWithin(only, place, scene.investigation)) continue;
    const isMethod = name.id !== callee?.id;
    const known = isMethod || code.resolve(file.path, only.name)?.node?.id === only.node.id;
    const plan = known ? null : planJavascriptImport(code, file, { path: only.path, name: only.name });
    if (!known && !plan) continue;
    return [
      guess(scene, 0.97, {
        name: "whole_list_is_asked_for",
        sentence: "The request is answered from the whole list",
        cause: `\`${own.symbol.name}\` gives one part at a time, and is taken for the list.`,
        explanation: `Calls \`${only.name}\`, which goes through all parts by \`${own.symbol.name}\` and gives the list.`,
        edits: [
          ...(plan?.edits ?? []),
          textEdit(file, name.startIndex, name.endIndex, plan?.local ?? only.name),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(name) },
      }),
    ];
  }
  return [];
}

/** Functions of the same class or module that call a function and give a list. */
function wholeOf(scene: Scene, own: FunctionSymbol): FunctionSymbol[] {
  const { code } = scene.investigation;
  const owner = ownerOf(own);
  return (code.symbolsOf(own.path)?.functions ?? []).filter((other) => {
    if (other.node.id === own.node.id || ownerOf(other) !== owner || !/^\w+$/.test(other.name)) return false;
    return isCalling(other.node, own, owner !== "") && givesList(scene, other);
  });
}

/** Whether a place lies in a function, or in one of its module that it calls. */
function isWithin(
  whole: FunctionSymbol,
  { path, node }: { readonly path: string; readonly node: Node },
  { code }: Scene["investigation"],
): boolean {
  if (path !== whole.path) return false;
  const called = (code.symbolsOf(path)?.functions ?? []).filter(
    (other) => ownerOf(other) === ownerOf(whole) && isCalling(whole.node, other, ownerOf(whole) !== ""),
  );
  return [whole, ...called].some(
    (one) => one.node.startIndex <= node.startIndex && node.endIndex <= one.node.endIndex,
  );
}

function ownerOf({ qualifiedName, name }: FunctionSymbol): string {
  return qualifiedName === name ? "" : qualifiedName.slice(0, -name.length - 1);
}

function isCalling(definition: Node, { name }: FunctionSymbol, isMethod: boolean): boolean {
  return definition
    .descendantsOfType("call_expression")
    .some((call) => field(call, "function")?.text === (isMethod ? `this.${name}` : name));
}

function givesList(scene: Scene, { path, node }: FunctionSymbol): boolean {
  const { values, canFallOff } = returnsOf(node);
  return (
    !canFallOff &&
    values.length > 0 &&
    values.every((value) => {
      const made = madeAt({ path, node: value, members: [] }, scene.context, javascriptStepBack);
      return made.length > 0 && made.every(({ kind }) => kind === "array");
    })
  );
}
