import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { all } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 6;

/** Things of the platform that are asked in another way than by a property: parameters of an address, headers, iterators. */
export function platformMemberGuesses(scene: Scene): Guess[] {
  return [...askedGuess(scene), ...iteratedGuess(scene), ...swappedGuess(scene)];
}

/** `url.searchParams.page`, `response.headers["content-type"]`: both are asked with `get`. */
function askedGuess(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const { node, path } = place;
    const file = scene.investigation.code.file(path);
    const object = /^(?:member|subscript)_expression$/.test(node.type) ? field(node, "object") : null;
    const key = field(node, "property") ?? field(node, "index");
    if (!file || file.isTest || !object || !key || place.members.length > 0) continue;
    const what = isSearch(object)
      ? "parameters of an address"
      : isFetched(scene, path, object)
        ? "headers"
        : null;
    if (what === null || node.children.some(({ type }) => type === "optional_chain")) continue;
    const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
    const name = node.type === "member_expression" ? `${quote}${key.text}${quote}` : key.text;
    if (node.type === "subscript_expression" && key.type === "number") continue;
    return [
      guess(scene, 0.95, {
        name: "asked_by_get",
        sentence: "The request is answered from what is asked by its name",
        cause: `\`${object.text.slice(0, 40)}\` holds the ${what}, which are no properties of it.`,
        explanation: "Asks with `get`.",
        edits: [textEdit(file, object.endIndex, node.endIndex, `.get(${name})`)],
        basis: "standard",
        place: { path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}

/** `url.searchParams`, what was taken out of an address under that name, and `new URLSearchParams(…)`. */
function isSearch(object: Node): boolean {
  if (object.type === "member_expression") return field(object, "property")?.text === "searchParams";
  const bound = object.type === "identifier" ? boundTo(object) : null;
  if (!bound) return object.text === "searchParams";
  return bound.type === "member_expression"
    ? isSearch(bound)
    : bound.type === "new_expression" && field(bound, "constructor")?.text === "URLSearchParams";
}

/** Whether these are the headers of an answer that `fetch` gave, or of a `Request` or `Response` that is made here. */
function isFetched(scene: Scene, path: string, object: Node): boolean {
  const owner =
    object.type === "member_expression" && field(object, "property")?.text === "headers"
      ? field(object, "object")
      : null;
  if (!owner) return false;
  const made = [{ path, node: owner }, ...scene.trace.ways.map(({ place }) => place)].some(({ node }) =>
    isAnswer(node),
  );
  return made || (owner.type === "identifier" && isAnswer(boundTo(owner)));
}

function isAnswer(node: Node | null): boolean {
  if (!node) return false;
  if (node.type === "await_expression") return isAnswer(node.firstNamedChild);
  if (node.type === "new_expression")
    return /^(?:Request|Response)$/.test(field(node, "constructor")?.text ?? "");
  const name = node.type === "call_expression" ? lastNameOf(field(node, "function") ?? node) : null;
  return /^(?:fetch|fetching|fetcher|fetchImpl|fetchFn)$/.test(name ?? "");
}

/** What a variable of the functions around is declared with. */
function boundTo(use: Node): Node | null {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    if (!/^(?:statement_block|program)$/.test(scope.type)) continue;
    const found = scope.namedChildren
      .filter((child) => /_declaration$/.test(child.type) && child.endIndex <= use.startIndex)
      .flatMap((child) => child.namedChildren)
      .findLast((child) => field(child, "name")?.text === use.text);
    if (found) return field(found, "value");
  }
  return null;
}

/** `names.values().next().length`: the item is in the `value` of what an iterator gives. */
function iteratedGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const file = place && scene.investigation.code.file(place.path);
  if (!place || !file || scene.trace.fault !== "nothing") return [];
  const calls = [place.node, ...place.node.descendantsOfType("call_expression")].filter((node) => {
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const source = callee && field(callee, "property")?.text === "next" ? field(callee, "object") : null;
    const inner = source?.type === "call_expression" ? field(source, "function") : null;
    return /^(?:values|keys|entries|matchAll|Symbol\.iterator)$/.test(
      (inner && field(inner, "property")?.text) ?? "",
    );
  });
  const [call] = calls;
  const read = call?.parent?.type === "member_expression" ? field(call.parent, "property")?.text : undefined;
  if (!call || read === undefined || /^(?:value|done)$/.test(read)) return [];
  return [
    guess(scene, 0.96, {
      name: "value_of_the_iterator",
      sentence: "The request is answered from the item",
      cause: "`next` of an iterator gives an object with the item in its `value`.",
      explanation: `Reads \`${read}\` of the \`value\`.`,
      edits: [textEdit(file, call.endIndex, call.endIndex, ".value")],
      basis: "standard",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];
}

const OF_KEY = /^(?:k|key|name|id|\w*(?:Key|Name|Id))$/;
const OF_VALUE = /^(?:v|val|value|entry|item|\w*Value)$/;

/** `map.forEach((key, value) => …)`: the value comes first. */
function swappedGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const file = place && scene.investigation.code.file(place.path);
  let scope: Node | null = place?.node ?? null;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const call = scope?.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call ? field(call, "function") : null;
  const list = callee && field(callee, "property")?.text === "forEach" ? field(callee, "object") : null;
  const [first, second] = scope ? parameterNames(scope) : [];
  const parameters = scope ? (field(scope, "parameters")?.namedChildren ?? []) : [];
  if (!place || !file || !list || !first || !second || parameters.length !== 2) return [];
  if (!OF_KEY.test(first) || !OF_VALUE.test(second)) return [];
  if (!all(knownOf(scene, { path: place.path, node: list, members: [] }), "map")) return [];
  const [one, other] = parameters;
  if (!one || !other) return [];
  return [
    guess(scene, 0.95, {
      name: "value_before_key",
      sentence: "The request is answered from the entries as they come",
      cause: "`forEach` of a Map hands the value over before the key.",
      explanation: `Takes \`${second}\` first, and then \`${first}\`.`,
      edits: [
        textEdit(file, one.startIndex, one.endIndex, other.text),
        textEdit(file, other.startIndex, other.endIndex, one.text),
      ].map((edit) => ({ ...edit, together: "order" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(one) },
    }),
  ];
}
