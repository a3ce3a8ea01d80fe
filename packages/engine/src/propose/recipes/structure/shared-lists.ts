import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 30;
/** Methods that make a list shorter. */
const TAKES = /^(?:splice|shift|pop)$/;

/**
 * `rotated(CLUES, 1)` of a function that takes what it gives out of the list itself: the constant gets shorter each time.
 * The function, or the variable, gets a list of its own.
 */
export function sharedListGuesses(scene: Scene): Guess[] {
  if (!/^(?:nothing|missing_member|not_iterable)$/.test(scene.trace.fault)) return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const file = scene.investigation.code.file(place.path);
    const found =
      file && !file.isTest ? (handedOver(scene, file, place.node) ?? named(scene, file, place.node)) : null;
    if (found) return [found];
  }
  return [];
}

function handedOver(scene: Scene, file: SourceFile, node: Node): Guess | null {
  const { code } = scene.investigation;
  if (node.type !== "call_expression") return null;
  const given = field(node, "arguments")?.namedChildren ?? [];
  const [callee, ...others] = calleesOf(code, file.path, node);
  if (!callee || others.length > 0 || callee.certainty < 1) return null;
  const names = parameterNames(callee.symbol.node);
  for (const [index, argument] of given.entries()) {
    const name = names[index];
    const taken = name && isSharedList(code, file, argument) ? takenFrom(callee.symbol.node, name) : null;
    // Who gives nothing is there to change the list, and who gives what was taken is there to take it.
    const { values } = returnsOf(callee.symbol.node);
    if (!taken || values.length === 0 || !values.every((value) => givesList(value, name ?? ""))) continue;
    return copied(scene, file, argument, `${callee.symbol.path}:${startLineOf(taken)}`);
  }
  return null;
}

/** `[...list, ...before]`, `list`, `list.concat(before)`: what a function makes of a list is one as well. */
function givesList(value: Node, name: string): boolean {
  if (value.type === "array" || value.text === name) return true;
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  return /^(?:map|filter|concat|slice|sort|toSorted|reverse)$/.test(
    (callee && field(callee, "property")?.text) ?? "",
  );
}

/** `const deck = CARDS; … deck.shift()`: a name in capitals is that of a constant, and no queue. */
function named(scene: Scene, file: SourceFile, found: Node): Guess | null {
  const node = namedIn(found) ?? found;
  const declarator = node.parent?.type === "variable_declarator" ? node.parent : null;
  const name = declarator && field(declarator, "name");
  const scope = declarator && functionAround(declarator);
  if (
    name?.type !== "identifier" ||
    !scope ||
    !/(?:^|\.)[A-Z][A-Z\d_]*$/.test(node.text) ||
    !isSharedList(scene.investigation.code, file, node)
  )
    return null;
  const taken = takenFrom(scope, name.text);
  return taken && copied(scene, file, node, `${file.path}:${startLineOf(taken)}`);
}

/** What the name is bound to of which something is taken: `CARDS` of `deck.shift()`. */
function namedIn(call: Node): Node | null {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const scope = functionAround(call);
  if (object?.type !== "identifier" || !scope || !TAKES.test(field(callee ?? call, "property")?.text ?? ""))
    return null;
  const declarator = scope
    .descendantsOfType("variable_declarator")
    .find((one) => field(one, "name")?.text === object.text);
  return declarator ? field(declarator, "value") : null;
}

function copied(scene: Scene, file: SourceFile, list: Node, where: string): Guess {
  return guess(scene, 0.9, {
    name: `own_list_of_${list.text.toLowerCase().replace(/\W+/g, "_")}`,
    sentence: "It is answered each time as it is the first time",
    cause: `\`${list.text}\` is the same list for all, and ${where} takes things out of it.`,
    explanation: `Hands over a copy of \`${list.text}\`, which stays as it is.`,
    edits: [textEdit(file, list.startIndex, list.endIndex, `[...${list.text}]`)],
    basis: "standard",
    place: { path: file.path, line: startLineOf(list) },
  });
}

/** A list that is written at the top of a module, or a part of what is. */
function isSharedList(code: CodeIndex, file: SourceFile, node: Node): boolean {
  if (!/^(?:identifier|member_expression)$/.test(node.type)) return false;
  const [root = "", part, ...more] = node.text.split(".");
  const made = more.length === 0 ? code.resolve(file.path, root) : null;
  const isConstant = made?.node?.type === "variable_declarator" && made.node.parent?.text.startsWith("const");
  const value = made?.node && isConstant ? field(made.node, "value") : null;
  if (!value) return false;
  if (part === undefined) return isList(value);
  const entry = value.namedChildren.find((child) => field(child, "key")?.text === part);
  const inner = entry && field(entry, "value");
  return inner != null && isList(inner);
}

/** `[a, b]`, and what is made of it: `["a", "b"].map(card)`. */
function isList(value: Node): boolean {
  if (value.type === "array") return value.namedChildCount > 0;
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  return (
    object !== null &&
    /^(?:map|filter|flatMap|toSorted|slice|concat)$/.test(field(callee ?? value, "property")?.text ?? "") &&
    isList(object)
  );
}

/** Where a function takes something out of the list that has this name, and does not have it anew. */
function takenFrom(definition: Node, name: string): Node | null {
  const isAnew = definition
    .descendantsOfType("assignment_expression")
    .some((one) => field(one, "left")?.text === name);
  if (isAnew) return null;
  return (
    definition.descendantsOfType("call_expression").find((call) => {
      const callee = field(call, "function");
      return (
        callee?.type === "member_expression" &&
        field(callee, "object")?.text === name &&
        TAKES.test(field(callee, "property")?.text ?? "")
      );
    }) ?? null
  );
}
