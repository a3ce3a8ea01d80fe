import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, calleeOf, field, isAwaitedInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { keyTaken, opening, promises } from "./envelopes.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_LISTS =
  /^(?:map|filter|forEach|reduce|flatMap|find|findIndex|findLast|some|every|slice|sort|toSorted|join|push|at|entries|concat|includes|indexOf)$/;
const MOST_WAYS = 20;

/**
 * What a function of the house reads from elsewhere comes in an envelope, `{ data, meta }`, which its other callers open;
 * this one takes the envelope for the list in it.
 */
export function jsonEnvelopeGuesses(scene: Scene): Guess[] {
  const { fault, ways } = scene.trace;
  const member = ways[0]?.place.members[0]?.name;
  const isList = fault === "missing_member" && member !== undefined && OF_LISTS.test(member);
  // A part that the thing in the envelope has, and the envelope has not.
  const isPart = fault === "nothing" || (fault === "missing_member" && !isList);
  if (!isList && !isPart && fault !== "not_iterable") return [];
  for (const { places } of ways.slice(0, MOST_WAYS))
    for (const { path, node } of places.toReversed()) {
      const file = scene.investigation.code.file(path);
      if (!file || file.isTest || node.type !== "call_expression") continue;
      const found = isPart ? null : openedAsBeside(scene, file, node);
      const alike = found ?? openedAlike(scene, file, node);
      if (alike) return [alike];
    }
  return [];
}

function openedAsBeside(scene: Scene, file: SourceFile, call: Node): Guess | null {
  const { code } = scene.investigation;
  const [own, ...more] = calleesOf(code, file.path, call);
  if (!own || more.length > 0 || own.symbol.name.startsWith("<")) return null;
  const others = code
    .callsOf(own.symbol.name)
    .filter(({ path, node }) => !(path === file.path && node.id === call.id) && !code.file(path)?.isTest)
    .filter(({ path, node }) =>
      calleesOf(code, path, node).some(({ symbol }) => symbol.node.id === own.symbol.node.id),
    )
    .map(({ path, node }) => ({ place: `${path}:${startLineOf(node)}`, key: partTaken(node) }));
  const opened = others.filter(({ key }) => typeof key === "string");
  const [first] = opened;
  const holder = first?.key;
  // One that takes it as a list of its own is right, and so are others that do.
  if (!first || !holder || others.some(({ key }) => key === null || (key !== undefined && key !== holder)))
    return null;
  // How many there are is no list of them.
  if (/^(?:size|length)$/.test(holder)) return null;
  const edit = opening(file, call, holder, new Set([holder]), promises(scene, file.path, call));
  if (!edit) return null;
  return guess(scene, 0.92, {
    name: "envelope_is_opened",
    sentence: "The request is answered from what is in the envelope",
    cause: `\`${call.text.slice(0, 60)}\` gives what it reads in \`${holder}\`, and is taken for the list itself.`,
    explanation: `Takes \`${holder}\` out of it, as ${first.place} does with what the same function gives.`,
    edits: [edit],
    basis: "house",
    place: { path: file.path, line: startLineOf(call) },
  });
}

/**
 * Calls of the same method on the same thing in this file, whatever it is, all of which open what they get: the client of a
 * service whose every answer is an envelope.
 */
function openedAlike(scene: Scene, file: SourceFile, call: Node): Guess | null {
  const callee = calleeOf(call);
  if (callee?.type !== "member_expression") return null;
  const others = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => node.id !== call.id && calleeOf(node)?.text === callee.text);
  const keys = others.map((node) => partTaken(node));
  const [holder] = keys;
  const [first] = others;
  if (!first || !holder || others.length < 2 || keys.some((key) => key !== holder)) return null;
  if (partTaken(call) === holder) return null;
  const isWaited = others.every(
    (node) => node.parent?.type === "await_expression" || isAwaitedInside(node) || keyOfThen(node) !== null,
  );
  const edit = opening(file, call, holder, new Set([holder]), isWaited);
  if (!edit) return null;
  const typed = inEnvelope(call, others);
  const own = field(call, "type_arguments");
  const isWritten = edit.replacement.includes(call.text);
  const edits =
    !typed || !own
      ? [edit]
      : isWritten
        ? [{ ...edit, replacement: edit.replacement.replace(own.text, () => typed) }]
        : [edit, textEdit(file, own.startIndex, own.endIndex, typed)].map((one) => ({
            ...one,
            together: "envelope",
          }));
  return guess(scene, 0.94, {
    name: "envelope_is_opened",
    sentence: "The request is answered from what is in the envelope",
    cause: `\`${call.text.slice(0, 60)}\` gives what it reads in \`${holder}\`, and is taken for that itself.`,
    explanation: `Takes \`${holder}\` out of it, as ${file.path}:${startLineOf(first)} does with what the same call gives.`,
    edits,
    basis: "house",
    place: { path: file.path, line: startLineOf(call) },
  });
}

/** `<Edition>` of a call as `<Envelope<Edition>>`, where the calls beside it say so of theirs. */
function inEnvelope(call: Node, others: readonly Node[]): string | null {
  const [given, ...more] = field(call, "type_arguments")?.namedChildren ?? [];
  const names = new Set(
    others.map((node) => /^<(\w+)</.exec(field(node, "type_arguments")?.text ?? "")?.[1] ?? null),
  );
  const [name] = names;
  const isOpen = given && more.length === 0 && names.size === 1 && name && !given.text.startsWith(`${name}<`);
  return isOpen ? `<${name}<${given.text}>>` : null;
}

/** The part that a caller takes out of a result; null where it takes the whole for a list, undefined where it hands it on. */
function partTaken(call: Node): string | null | undefined {
  const direct = keyTaken(call) ?? keyOfThen(call);
  if (direct !== null) return OF_LISTS.test(direct) || direct === "length" ? null : direct;
  const waited = call.parent?.type === "await_expression" ? call.parent : call;
  const holder = waited.parent;
  if (holder?.type === "for_in_statement" || holder?.type === "spread_element") return null;
  if (holder?.type === "subscript_expression" && field(holder, "object")?.id === waited.id) return null;
  const name = holder?.type === "variable_declarator" ? field(holder, "name") : null;
  if (name?.type !== "identifier") return undefined;
  const scope = ancestorOfType(call, ["statement_block", "program"]);
  const uses = (scope?.descendantsOfType("identifier") ?? []).filter(
    (use) => use.text === name.text && use.startIndex > call.endIndex,
  );
  const parts = uses.map((use) =>
    use.parent?.type === "member_expression" && field(use.parent, "object")?.id === use.id
      ? (field(use.parent, "property")?.text ?? null)
      : use.parent?.type === "for_in_statement" || use.parent?.type === "subscript_expression"
        ? null
        : undefined,
  );
  if (parts.some((part) => part === null || (part && (OF_LISTS.test(part) || part === "length"))))
    return null;
  const [only, ...further] = new Set(parts.filter((part) => part !== undefined));
  return further.length === 0 ? only : undefined;
}

/** `request("/names").then(({ items }) => …)`, `.then((body) => body.items)`. */
function keyOfThen(call: Node): string | null {
  const member = call.parent?.type === "member_expression" ? call.parent : null;
  const outer = member?.parent?.type === "call_expression" ? member.parent : null;
  if (!member || !outer || field(member, "property")?.text !== "then") return null;
  const callback = field(outer, "arguments")?.firstNamedChild;
  const parameter = callback
    ? (field(callback, "parameter") ?? field(callback, "parameters")?.firstNamedChild ?? null)
    : null;
  const [only, ...more] = parameter?.type === "object_pattern" ? parameter.namedChildren : [];
  if (only && more.length === 0) return (field(only, "key") ?? only).text;
  if (!callback || parameter?.type !== "identifier") return null;
  const parts = callback
    .descendantsOfType("member_expression")
    .filter((read) => field(read, "object")?.text === parameter.text)
    .map((read) => field(read, "property")?.text ?? "");
  const [part, ...further] = new Set(parts);
  return part !== undefined && further.length === 0 ? part : null;
}
