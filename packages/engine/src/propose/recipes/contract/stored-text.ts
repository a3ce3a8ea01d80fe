import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { reachingBindings } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";

const TEXT_FOR_RECORD =
  /^string indices must be integers|^byte indices must be integers|^'(?:str|bytes)' object has no attribute|^'(?:str|bytes)' object does not support item|^'str' object is not a mapping/;

/** How values are written out, and what reads them back. */
const READERS: Readonly<Record<string, string>> = { dumps: "loads", safe_dump: "safe_load" };

/** `cache.put(key, json.dumps(found))`: a value that is kept as a text. */
interface Keeping {
  readonly node: Node;
  /** `cache`, and `key` under which it is kept there. */
  readonly store: string;
  readonly key: string;
  /** `found` */
  readonly value: Node;
  /** `json.loads` */
  readonly reader: string;
}

/**
 * A function that keeps a value as a text and gives the text back where it finds it again, in place of the value: it is
 * read back, by the counterpart of what wrote it.
 */
export function storedTexts({ code, fault, type, message }: Scene): Guess[] {
  if (!/^(?:TypeError|AttributeError)$/.test(type) || !TEXT_FOR_RECORD.test(message)) return [];
  for (const symbol of functionsReached(code, fault)) {
    const file = code.file(symbol.path);
    const keepings = keepingsIn(symbol.node);
    const [keeping, ...others] = keepings;
    if (!file || !keeping || others.length > 0) continue;
    const change = atReturn(code, file, symbol.node, keeping) ?? atBinding(code, file, symbol.node, keeping);
    if (!change) continue;
    const kin = readLikewise(file, symbol.node, keeping.reader);
    const guess: Guess = {
      strength: 0.92,
      idea: runningIdea({
        cause: `${file.path}:${change.line} gives back the text that \`${keeping.value.text}\` was kept as at line ${startLineOf(keeping.node)}, and not the value.`,
        explanation: `It is read back with \`${keeping.reader}\`${kin ? `, as at ${file.path}:${startLineOf(kin)}` : ""}.`,
        edits: [change.edit],
        basis: kin ? "house" : "standard",
        name: "what_was_kept_is_read_back",
        sentence: "What comes back is what was put in.",
      }),
    };
    return [guess];
  }
  return [];
}

function keepingsIn(scope: Node): Keeping[] {
  const calls = descendantsHere(scope, "call").flatMap((call): Keeping[] => {
    const callee = field(call, "function");
    const method = callee?.type === "attribute" ? field(callee, "attribute")?.text : undefined;
    const { receiver, positional } = readCall(call);
    const [key, ...more] = positional;
    const isPut = /^(?:put|set|setex|setnx|store|save|write|add|hset)$/.test(method ?? "");
    return receiver && key && isPut
      ? more.flatMap((given) => kept(call, receiver.text, key.text, given))
      : [];
  });
  const subscripts = descendantsHere(scope, "assignment").flatMap((node): Keeping[] => {
    const left = field(node, "left");
    const right = field(node, "right");
    const store = left?.type === "subscript" ? field(left, "value") : null;
    const key = left && field(left, "subscript");
    return store && key && right ? kept(node, store.text, key.text, right) : [];
  });
  return [...calls, ...subscripts];
}

function kept(node: Node, store: string, key: string, given: Node): Keeping[] {
  const callee =
    given.type === "call" ? /^([\w.]*\.)?(\w+)$/.exec(field(given, "function")?.text ?? "") : null;
  const reader = callee && READERS[callee[2] ?? ""];
  const value = given.type === "call" ? readCall(given).positional[0] : undefined;
  // A writer that was imported by its name alone has no reader at hand.
  return callee?.[1] !== undefined && reader !== undefined && value
    ? [{ node, store, key, value, reader: `${callee[1]}${reader}` }]
    : [];
}

/** Whether an expression is what lies in the store under the key: `cache.get(key)`, `cache[key]`, and nobody reads it there. */
function isFound(code: CodeIndex, path: string, node: Node, { store, key }: Keeping): boolean {
  const value = node.type === "await" ? node.firstNamedChild : node;
  if (value?.type === "subscript")
    return field(value, "value")?.text === store && field(value, "subscript")?.text === key;
  if (value?.type !== "call") return false;
  const { receiver, positional, named } = readCall(value);
  const [asked, ...more] = positional;
  const isGet = /\.(?:get|fetch|load|read|lookup|hget)$/.test(field(value, "function")?.text ?? "");
  if (!isGet || receiver?.text !== store || asked?.text !== key || more.length > 0 || named.size > 0)
    return false;
  return calleesOf(code, path, value).every(
    ({ symbol }) => !/\b(?:loads?|safe_load|decode|parse)\(/.test(symbol.node.text),
  );
}

interface Change {
  readonly edit: Edit;
  readonly line: number;
}

/** `return kept` of what was found, where another way returns what was put in. */
function atReturn(code: CodeIndex, file: SourceFile, scope: Node, keeping: Keeping): Change | null {
  const returned = descendantsHere(scope, "return_statement").flatMap(
    ({ firstNamedChild }) => firstNamedChild ?? [],
  );
  const found = returned.filter((node) => {
    if (node.type !== "identifier") return isFound(code, file.path, node, keeping);
    const { bindings } = reachingBindings(scope, node.text, node);
    const [only, ...others] = bindings;
    return (
      only !== undefined &&
      others.length === 0 &&
      only.kind === "assignment" &&
      only.index === null &&
      isFound(code, file.path, only.value, keeping)
    );
  });
  const [only, ...others] = found;
  const givesValue = returned.some((node) => node.id !== only?.id && node.text === keeping.value.text);
  if (!only || others.length > 0 || !givesValue || only.text.includes("\n")) return null;
  return { edit: replaceNode(file, only, `${keeping.reader}(${only.text})`), line: startLineOf(only) };
}

/** `found = cache.get(key)`, `if found is None:` made and kept, and returned either way: what was there is read in an `else`. */
function atBinding(code: CodeIndex, file: SourceFile, scope: Node, keeping: Keeping): Change | null {
  const name = keeping.value.text;
  const branch = ancestorOfType(keeping.node, ["if_statement"], scope);
  if (keeping.value.type !== "identifier" || !branch || branch.id === scope.id) return null;
  const condition = field(branch, "condition")?.text;
  const isAbsent = condition === `${name} is None` || condition === `not ${name}`;
  const isOpen = branch.childrenForFieldName("alternative").length === 0;
  const before = descendantsHere(scope, "assignment").filter(
    (node) => field(node, "left")?.text === name && node.endIndex <= branch.startIndex,
  );
  const [bound, ...others] = before;
  const value = bound && field(bound, "right");
  const isReturned = branch.nextNamedSibling?.text === `return ${name}`;
  if (!isAbsent || !isOpen || !isReturned || !value || others.length > 0) return null;
  if (!isFound(code, file.path, value, keeping)) return null;
  const edit = insertAfter(file, branch, ["else:", `\t${name} = ${keeping.reader}(${name})`]);
  return edit && { edit, line: startLineOf(value) };
}

/** Where another function of the file reads what was kept. */
function readLikewise(file: SourceFile, scope: Node, reader: string): Node | undefined {
  return file.tree.rootNode
    .descendantsOfType("call")
    .find(
      (call) =>
        field(call, "function")?.text === reader &&
        (call.endIndex <= scope.startIndex || scope.endIndex <= call.startIndex),
    );
}
