import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 8;

/**
 * `response.data.items` of a client whose `get` gives `answer.data` already: the envelope is opened once too often. What is
 * read of the part is read of the result itself.
 */
export function openedTwiceGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const found = read.next === null ? null : openedTwice(scene, read);
    if (found) return [found];
  }
  return [];
}

function openedTwice(scene: Scene, read: Read): Guess | null {
  const { code } = scene.investigation;
  const call = callIn(read.of.node);
  const file = code.file(read.path);
  if (!call || !file || file.isTest || read.path !== read.of.path) return null;
  const opener = openerOf(code, file, call, read.name);
  if (!opener || readsItToo(code, file, call, read.name)) return null;
  const edit = withoutIt(file, read);
  if (!edit) return null;
  const beside = readerBeside(code, file, call, read);
  return guess(scene, beside ? 0.95 : 0.9, {
    name: `${read.name}_is_opened_once`,
    sentence: "The request is answered from what the call gives",
    cause: `\`${call.text.slice(0, 60)}\` gives \`${read.name}\` itself (${opener}), and \`${read.name}\` is read of it once more.`,
    explanation: `Reads \`${read.next}\` of the result itself${beside ? `, as ${beside} does` : ""}.`,
    edits: [edit],
    basis: beside ? "house" : "standard",
    place: { path: file.path, line: startLineOf(read.node) },
  });
}

function callIn(node: Node): Node | null {
  const inner = /^(?:await|parenthesized|as|satisfies|non_null)_expression$/.test(node.type)
    ? node.firstNamedChild
    : null;
  if (inner) return callIn(inner);
  return node.type === "call_expression" ? node : null;
}

/** Where the function that is called gives this part of something, and nothing else. */
function openerOf(code: CodeIndex, file: SourceFile, call: Node, part: string): string | null {
  const intercepted = interceptorOf(code, file, call, part);
  if (intercepted !== null) return intercepted;
  const [callee, ...others] = calleesOf(code, file.path, call);
  if (!callee || others.length > 0) return null;
  const { symbol } = callee;
  const { values } = returnsOf(symbol.node);
  return values.length > 0 && values.every((value) => isPart(value, part))
    ? `${symbol.path}:${startLineOf(values[0] ?? symbol.node)}`
    : null;
}

/** `answer.data`, `(await send()).data as T`, `data` of `const { data } = await send()`. */
function isPart(value: Node, part: string): boolean {
  const inner = /^(?:parenthesized|as|satisfies|non_null|await)_expression$/.test(value.type)
    ? value.firstNamedChild
    : null;
  if (inner) return isPart(inner, part);
  if (value.type === "member_expression") return field(value, "property")?.text === part;
  if (value.type !== "identifier") return false;
  const bound = lastBinding(value, value.text);
  if (bound) return isPart(bound, part);
  const scope = value.tree.rootNode.descendantsOfType("variable_declarator").findLast((node) => {
    const name = field(node, "name");
    return (
      node.endIndex <= value.startIndex &&
      name?.type === "object_pattern" &&
      name.namedChildren.some((child) => (field(child, "value") ?? child).text === value.text)
    );
  });
  const taken = scope && field(scope, "name");
  return (
    taken?.namedChildren.some(
      (child) =>
        (field(child, "value") ?? child).text === value.text && (field(child, "key") ?? child).text === part,
    ) ?? false
  );
}

/** `api.interceptors.response.use((response) => response.data)` of the client whose method is called. */
function interceptorOf(code: CodeIndex, file: SourceFile, call: Node, part: string): string | null {
  const callee = field(call, "function");
  const client = callee?.type === "member_expression" ? field(callee, "object") : null;
  const made = client?.type === "identifier" ? code.resolve(file.path, client.text) : null;
  const home = made && code.file(made.path);
  if (!home || !client) return null;
  const use = home.tree.rootNode
    .descendantsOfType("call_expression")
    .find((node) => /^[\w$]+\.interceptors\.response\.use$/.test(field(node, "function")?.text ?? ""));
  const handler = use && field(use, "arguments")?.firstNamedChild;
  if (!use || !handler || !/function/.test(handler.type)) return null;
  const { values } = returnsOf(handler);
  return values.length > 0 && values.every((value) => isPart(value, part))
    ? `${home.path}:${startLineOf(use)}`
    : null;
}

/** What is read first of the result of a call: the names that it is taken apart into, or the member. */
function takenOf(call: Node): string[] {
  let whole = call;
  while (whole.parent && /^(?:await|parenthesized|as|non_null)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const { parent } = whole;
  if (parent?.type === "member_expression") return [field(parent, "property")?.text ?? ""];
  const name = parent?.type === "variable_declarator" ? field(parent, "name") : null;
  if (name?.type === "object_pattern")
    return name.namedChildren.map((child) => (field(child, "key") ?? field(child, "left") ?? child).text);
  if (name?.type !== "identifier" || !parent) return [];
  const block = parent.parent?.parent;
  return (block?.descendantsOfType("member_expression") ?? [])
    .filter((node) => field(node, "object")?.text === name.text && node.startIndex > parent.endIndex)
    .map((node) => field(node, "property")?.text ?? "");
}

function othersOf(code: CodeIndex, file: SourceFile, call: Node): { path: string; node: Node }[] {
  const callee = field(call, "function");
  const name = (callee && field(callee, "property")?.text) ?? callee?.text ?? "";
  const [own] = calleesOf(code, file.path, call);
  if (!own || !/^[\w$]+$/.test(name)) return [];
  return code
    .callsOf(name)
    .filter(({ path, node }) => !(path === file.path && node.startIndex === call.startIndex))
    .filter(({ path, node }) =>
      calleesOf(code, path, node).some(({ symbol }) => symbol.node.id === own.symbol.node.id),
    );
}

/** Others read the same part of the result: then what is given may have it. */
function readsItToo(code: CodeIndex, file: SourceFile, call: Node, part: string): boolean {
  return othersOf(code, file, call).some(({ node }) => takenOf(node).includes(part));
}

/** Another call of the same function whose result is read at once. */
function readerBeside(code: CodeIndex, file: SourceFile, call: Node, { name }: Read): string | null {
  const found = othersOf(code, file, call).find(
    ({ path, node }) =>
      code.file(path)?.isTest === false &&
      takenOf(node).some((part) => part !== name && part !== "" && !/^(?:then|catch)$/.test(part)),
  );
  return found ? `${found.path}:${startLineOf(found.node)}` : null;
}

/** `response.data.items` becomes `response.items`, `const { data } = …` becomes `const data = …`. */
function withoutIt(file: SourceFile, { node }: Read): Edit | null {
  const { parent } = node;
  if (parent?.type === "member_expression" && field(parent, "property")?.id === node.id) {
    const object = field(parent, "object");
    return object && textEdit(file, object.endIndex, parent.endIndex, "");
  }
  const entry = parent?.type === "pair_pattern" ? parent : node;
  const pattern = entry.parent?.type === "object_pattern" ? entry.parent : null;
  if (pattern?.namedChildCount !== 1 || pattern.parent?.type !== "variable_declarator") return null;
  const bound = entry.type === "pair_pattern" ? (field(entry, "value")?.text ?? node.text) : node.text;
  return textEdit(file, pattern.startIndex, pattern.endIndex, bound);
}
