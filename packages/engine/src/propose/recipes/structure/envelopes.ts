import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, isAwaitedInside, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Way } from "../../../diagnose/origin/trace-origin.ts";
import { tellsOfMore } from "./pages.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * A call gives its result in an envelope, `{ data, meta }`, and is taken for the result itself; the calls beside it open
 * theirs. This one is opened where it is made.
 */
export function envelopeGuesses(scene: Scene): Guess[] {
  for (const way of scene.trace.ways.slice(0, 20)) {
    const found = unopened(scene, way);
    if (found) return [found];
  }
  return [];
}

function unopened(scene: Scene, { place, places }: Way): Guess | null {
  const { code } = scene.investigation;
  const [member] = place.members;
  if (place.node.type !== "object" || !member) return null;
  const keys = keysOf(place.node);
  if (keys.size === 0 || keys.has(member.name)) return null;
  const at = places.findLast(({ node }) => node.type === "call_expression");
  const file = at && code.file(at.path);
  if (!at || !file || file.isTest) return null;
  const beside = openedBeside(scene, file, at.node, keys);
  // Of another call the first page may be all that is wanted.
  const opened = tellsOfMore([...keys]) ? beside.filter(({ name }) => name === calledAs(at.node)) : beside;
  const holder = opened[0]?.key;
  if (holder === undefined || opened.some(({ key }) => key !== holder)) return null;
  const edit = opening(file, at.node, holder, keys, promises(scene, at.path, at.node));
  if (!edit) return null;
  return guess(scene, 0.93, {
    name: "envelope_is_opened",
    sentence: "The request is answered from what is in the envelope",
    cause: `\`${at.node.text.slice(0, 60)}\` gives its result in \`${holder}\`, beside ${[...keys].filter((key) => key !== holder).join(", ") || "nothing else"}.`,
    explanation: `Takes \`${holder}\` out of it, as ${file.path}:${opened[0]?.line} does with the call beside it.`,
    edits: [edit],
    basis: "house",
    place: { path: file.path, line: startLineOf(at.node) },
  });
}

function keysOf(literal: Node): Set<string> {
  return new Set(
    literal.namedChildren
      .filter((child) => child.type !== "comment")
      .flatMap((child) => (child.type === "spread_element" ? [] : (field(child, "key") ?? child).text)),
  );
}

/** Calls of the same object in this file, out of whose results one of these keys is taken. */
function openedBeside(
  scene: Scene,
  file: SourceFile,
  own: Node,
  keys: ReadonlySet<string>,
): { readonly key: string; readonly line: number; readonly name: string | null }[] {
  const receiver = receiverOf(own);
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call) => {
    const isOther = call.id !== own.id && call.startIndex !== own.startIndex;
    if (!isOther || receiver === null || receiverOf(call) !== receiver) return [];
    const shapes = calleesOf(scene.investigation.code, file.path, call).flatMap(({ symbol }) =>
      returnsOf(symbol.node).values.filter((value) => value.type === "object"),
    );
    // The other call has to give an envelope of the same make.
    const isAlike = shapes.some((shape) => {
      const others = keysOf(shape);
      return [...keys].every((key) => others.has(key));
    });
    const key = isAlike ? keyTaken(call) : null;
    return key !== null && keys.has(key) ? [{ key, line: startLineOf(call), name: calledAs(call) }] : [];
  });
}

function calledAs(call: Node): string | null {
  return lastNameOf(field(call, "function") ?? call);
}

function receiverOf(call: Node): string | null {
  const callee = field(call, "function");
  return callee?.type === "member_expression" ? (field(callee, "object")?.text ?? null) : null;
}

/** `const { data } = await x.list()`, `(await x.list()).data` */
export function keyTaken(call: Node): string | null {
  const waited = call.parent?.type === "await_expression" ? call.parent : call;
  const holder = waited.parent?.type === "parenthesized_expression" ? waited.parent.parent : waited.parent;
  if (holder?.type === "member_expression") {
    const name = field(holder, "property")?.text ?? null;
    return /^(?:then|catch|finally)$/.test(name ?? "") ? null : name;
  }
  const pattern = holder?.type === "variable_declarator" ? field(holder, "name") : null;
  const [only, ...more] = pattern?.type === "object_pattern" ? pattern.namedChildren : [];
  return only && more.length === 0 ? (field(only, "key") ?? only).text : null;
}

/** Whether a call gives a promise. */
export function promises(scene: Scene, path: string, call: Node): boolean {
  return calleesOf(scene.investigation.code, path, call).some(({ symbol }) => returnsOf(symbol.node).isAsync);
}

/** Takes a part out of what a call gives; null where its result is wanted whole. */
export function opening(
  file: SourceFile,
  call: Node,
  holder: string,
  keys: ReadonlySet<string>,
  isPromised: boolean,
): Edit | null {
  const waited = call.parent?.type === "await_expression" ? call.parent : isAwaitedInside(call) ? call : null;
  const whole = waited ?? call;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const target = declarator && field(declarator, "name");
  const scope = functionAround(call);
  if (isPromised && !waited) {
    const isReturned =
      whole.parent?.type === "return_statement" || (scope && field(scope, "body")?.id === whole.id);
    if (!isReturned || !scope) return null;
    const isAsync = scope.children.some((child) => child.type === "async");
    const text = isAsync
      ? `(await ${call.text}).${holder}`
      : `${call.text}.then(({ ${holder} }) => ${holder})`;
    return textEdit(file, call.startIndex, call.endIndex, text);
  }
  if (target?.type === "identifier" && scope) {
    const reads = scope
      .descendantsOfType("member_expression")
      .filter((node) => field(node, "object")?.text === target.text);
    // Whoever reads another part of the envelope wants it whole.
    if (reads.some((node) => keys.has(field(node, "property")?.text ?? ""))) return null;
    const pattern = target.text === holder ? `{ ${holder} }` : `{ ${holder}: ${target.text} }`;
    return textEdit(file, target.startIndex, target.endIndex, pattern);
  }
  return waited
    ? textEdit(file, waited.startIndex, waited.endIndex, `(${waited.text}).${holder}`)
    : textEdit(file, call.endIndex, call.endIndex, `.${holder}`);
}
