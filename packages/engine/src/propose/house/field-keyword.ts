import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { ancestorOfType, dottedName, field, plainString } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { Splice } from "./refusal-text.ts";
import type { RefusalTarget, Said } from "./write-refusal.ts";

/** What the parts of an answer are called whatever it is about: `{"error": …}`, `fail(status=…, message=…)`. */
const ENVELOPE =
  /^(?:errors?|messages?|msg|details?|code|status|status_code|reasons?|title|description|type|ok|success|field|fields|loc|non_field_errors)$/;

/**
 * Fields under whose name their message stands, `invalid(email="required")` and `{"errors": {"email": "required"}}`,
 * under the name of the field at the target. Null where the name cannot be told from a part of every answer, or where
 * there is no name to write.
 */
export function fieldKeywordSplices(
  code: CodeIndex,
  said: Said,
  target: Pick<RefusalTarget, "thing" | "isNamedHere">,
): Splice[] | null {
  if (said.situation === "absent") return [];
  const splices: Splice[] = [];
  const [own, ...more] = target.thing;
  const named = [...keywordsOf(code, said), ...keysOf(said)].filter(
    ({ name, message }) => isMessage(message) && isField(said, name),
  );
  for (const { name, node, isKeyword, message } of named) {
    if (ENVELOPE.test(name)) {
      // `{"message": "message is required"}` speaks of it in words; `{"message": "required"}` may be either.
      if (new RegExp(`\\b${name}\\b`, "i").test(message.text)) continue;
      return null;
    }
    if (name === own && !target.isNamedHere) continue;
    if (own === undefined || target.isNamedHere || more.length > 0 || named.length > 1) return null;
    if (isKeyword && !/^[A-Za-z_]\w*$/.test(own)) return null;
    splices.push({ start: node.startIndex, end: node.endIndex, text: own });
  }
  return splices;
}

interface Named {
  readonly name: string;
  /** What is exchanged: the keyword, or the words between a key's quotes. */
  readonly node: Node;
  readonly isKeyword: boolean;
  readonly message: Node;
}

/** Keywords of the statement's calls that no parameter of the called function takes. */
function keywordsOf(code: CodeIndex, { statement, file }: Said): Named[] {
  return statement.descendantsOfType("keyword_argument").flatMap((node): Named[] => {
    const name = field(node, "name");
    const message = field(node, "value");
    const call = node.parent?.parent;
    const callee = call?.type === "call" ? field(call, "function") : null;
    const dotted = callee && dottedName(callee);
    const made = dotted ? code.resolve(file.path, dotted)?.node : null;
    const isParameter =
      made?.type === "function_definition" && parametersOf(made).some((one) => one.name === name?.text);
    if (!name || !message || isParameter || made?.type === "class_definition") return [];
    return [{ name: name.text, node: name, isKeyword: true, message }];
  });
}

function keysOf({ statement }: Said): Named[] {
  return statement.descendantsOfType("pair").flatMap((pair): Named[] => {
    const key = field(pair, "key");
    const message = field(pair, "value");
    const name = key && plainString(key);
    const content = key?.namedChildren.find(({ type }) => type === "string_content");
    return name && content && message ? [{ name, node: content, isKeyword: false, message }] : [];
  });
}

/** A text, or a list of texts. */
function isMessage(node: Node): boolean {
  if (node.type === "list") return node.namedChildCount > 0 && node.namedChildren.every(isMessage);
  return /^(?:string|concatenated_string)$/.test(node.type);
}

/** Whether the function reads a part of this name, or the refusal is about it. */
function isField({ statement, thing }: Said, name: string): boolean {
  if (thing.length === 1 && thing[0] === name) return true;
  const scope = ancestorOfType(statement, ["function_definition"]);
  return (
    !ENVELOPE.test(name) &&
    (scope?.descendantsOfType("string") ?? []).some(
      (text) =>
        plainString(text) === name &&
        /^(?:subscript|argument_list)$/.test(text.parent?.type ?? "") &&
        (text.endIndex <= statement.startIndex || text.startIndex >= statement.endIndex),
    )
  );
}
