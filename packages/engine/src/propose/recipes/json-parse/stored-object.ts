import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { argumentsOf, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

const OBJECT =
  /^"\[object \w+\]" is not valid JSON|^Unexpected token 'o', "\[object |^Unexpected token o in JSON/;
const READS = /^(?:get|getItem|hget|hGet|getKey|fetch|read|load)$/;
const WRITES = /^(?:set|setItem|hset|hSet|setEx|setex|psetex|put|store|save|write|setKey)$/;

/**
 * A store of texts gives back `[object Object]`: whoever wrote it handed the object over as it is. It is written as JSON,
 * which is what it is read as.
 */
export function storedObjectIdeas(
  investigation: Investigation,
  { file, exception }: JavascriptFault,
  reading: Reading | null,
): Idea[] {
  if (reading?.operation !== "JSON.parse" || !OBJECT.test(exception.value)) return [];
  const { code } = investigation;
  const asked = readOf(reading.value);
  if (!asked) return [];
  const all = writesTo(code, asked.store).filter(({ key }) => isSameKey(asked.key, key));
  const open = all.filter(({ value }) => !isText(value));
  const [only, ...others] = open;
  if (!only || others.length > 0) return [];
  const beside = all.find(({ value }) => /^JSON\.stringify\(/.test(value.text));
  const where = beside ? `, as ${beside.file.path}:${startLineOf(beside.value)} does` : "";
  return [
    guess({ investigation }, 0.93, {
      name: "stored_as_json",
      sentence: "What is stored is read again as it was",
      cause: `\`${only.value.text.slice(0, 60)}\` is stored as it is, which makes \`[object Object]\` of it, and is read as JSON at ${file.path}:${startLineOf(reading.call)}.`,
      explanation: `Stores it as JSON${where}.`,
      edits: [replaceNode(only.file, only.value, `JSON.stringify(${only.value.text})`)],
      basis: beside ? "house" : "standard",
      place: { path: only.file.path, line: startLineOf(only.value) },
    }).idea,
  ];
}

interface Asked {
  /** Last name of the store: `client` of `this.client`. */
  readonly store: string;
  readonly key: Node;
}

/** `await store.get(key)`, from where the text was taken. */
function readOf(value: Node): Asked | null {
  const bound = value.type === "identifier" ? lastBinding(value, value.text) : value;
  const call = callIn(bound);
  const callee = call && field(call, "function");
  const [key] = call ? argumentsOf(call).slice(-1) : [];
  if (!call || callee?.type !== "member_expression" || !key) return null;
  const store = field(callee, "object");
  const name = store && lastNameOf(store);
  return name && READS.test(field(callee, "property")?.text ?? "") ? { store: name, key } : null;
}

function callIn(node: Node | null): Node | null {
  if (!node) return null;
  if (/^(?:await_expression|parenthesized_expression|as_expression|non_null_expression)$/.test(node.type))
    return callIn(node.firstNamedChild);
  if (node.type === "binary_expression") return callIn(field(node, "left"));
  return node.type === "call_expression" ? node : null;
}

interface Write {
  readonly file: SourceFile;
  readonly key: Node;
  readonly value: Node;
}

function writesTo(code: CodeIndex, store: string): Write[] {
  return code
    .mentions(store)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && /\.[cm]?[jt]sx?$/.test(file.path))
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Write[] => {
        const callee = field(call, "function");
        const object = callee?.type === "member_expression" ? field(callee, "object") : null;
        const method = (callee && field(callee, "property")?.text) ?? "";
        if (!object || lastNameOf(object) !== store || !WRITES.test(method)) return [];
        const given = argumentsOf(call);
        // `setEx(key, seconds, value)`, `hSet(key, field, value)`.
        const at = /^(?:hset|hSet|setEx|setex|psetex)$/.test(method) ? 2 : 1;
        const key = /^h/i.test(method) ? given[1] : given[0];
        const value = given[at];
        return key && value ? [{ file, key, value }] : [];
      }),
    );
}

/** The same text, texts that begin alike, or any key in both. */
function isSameKey(read: Node, written: Node): boolean {
  const [left, right] = [beginning(read), beginning(written)];
  if (left !== null && right !== null) return left === right;
  if (left !== null || right !== null) return read.text === written.text;
  return read.text === written.text || (isParameter(read) && isParameter(written));
}

/** `job:` of `job:${id}`, and the whole of a plain text, be it under a name. */
function beginning(key: Node): string | null {
  const bound = key.type === "identifier" ? lastBinding(key, key.text) : null;
  if (bound && /string$/.test(bound.type)) return beginning(bound);
  if (key.type !== "template_string") return plainString(key);
  const start = /^`([^$`]+)/.exec(key.text)?.[1];
  return start ?? null;
}

function isParameter(node: Node): boolean {
  for (let scope: Node | null = node.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope) && parameterNames(scope).includes(node.text)) return true;
  return false;
}

/** What is a text or a number already. */
function isText(value: Node): boolean {
  const bound = value.type === "identifier" ? (lastBinding(value, value.text) ?? value) : value;
  return (
    /^(?:string|template_string|number|true|false|null)$/.test(bound.type) ||
    /^(?:JSON\.stringify|String|Number|Date\.now|Math\.\w+)\(|\.(?:toString|toISOString|join|toFixed|slice|trim)\([^()]*\)$/.test(
      bound.text,
    ) ||
    (value.type === "member_expression" && /\.(?:length|size|id|name)$/.test(value.text))
  );
}
