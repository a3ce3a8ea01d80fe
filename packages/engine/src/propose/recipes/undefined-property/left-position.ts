import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/**
 * A match that is null by turns: `PATTERN.exec(text)` with a pattern that is kept between the calls and has the flag `g`, so
 * that it goes on where the last text ended. It loses the flag where nobody asks it for all matches; else the text is asked
 * for its first match, which leaves the pattern as it is. Nothing where a loop takes the matches one after the other.
 */
export function leftPositionIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.node;
  const bound = object?.type === "identifier" ? lastBinding(object, object.text) : object;
  const callee = bound?.type === "call_expression" ? field(bound, "function") : null;
  const pattern = callee && field(callee, "object");
  const [text] = bound ? argumentsOf(bound) : [];
  if (
    !file ||
    !bound ||
    !text ||
    !callee ||
    pattern?.type !== "identifier" ||
    field(callee, "property")?.text !== "exec"
  )
    return [];
  const kept = keptPattern(file, pattern);
  const flags = kept && field(kept, "flags");
  if (!kept || !flags || !/g/.test(flags.text) || isRepeated(bound)) return [];
  const others = usesOf(file, pattern).filter(({ id }) => id !== pattern.id);
  const isExported =
    /^export/.test(kept.parent?.parent?.parent?.type ?? "") ||
    new RegExp(
      `export\\s*\\{[^}]*\\b${pattern.text}\\b|exports(?:\\.\\w+)?\\s*=\\s*(?:\\{[^}]*)?\\b${pattern.text}\\b`,
    ).test(file.text);
  const isFree = !isExported && others.every((use) => isOneMatch(use));
  const edit = isFree
    ? textEdit(file, flags.startIndex, flags.endIndex, flags.text.replace("g", ""))
    : replaceNode(file, bound, firstMatch(file, bound, pattern, text));
  return [
    {
      name: "same_text_again",
      sentence: "The same is found again and again",
      cause: `\`${pattern.text}\` has the flag \`g\` and is kept, so \`exec\` begins where the last text ended and misses what is there.`,
      explanation: isFree
        ? `\`${pattern.text}\` is asked for one match only, and so needs no \`g\`.`
        : "Asks the text for its first match, which leaves the pattern where it is.",
      edits: [{ ...edit, part: "fix" }],
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(bound) },
    },
  ];
}

/** The literal behind a name that is bound once, outside the function that uses it. */
function keptPattern(file: SourceFile, use: Node): Node | null {
  const declared = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => field(node, "name")?.text === use.text);
  const [only] = declared;
  const value = only && field(only, "value");
  const isInside = only && functionAround(only)?.id === functionAround(use)?.id;
  return declared.length === 1 && value?.type === "regex" && !isInside ? value : null;
}

function usesOf(file: SourceFile, use: Node): Node[] {
  return file.tree.rootNode
    .descendantsOfType("identifier")
    .filter((node) => node.text === use.text && node.parent?.type !== "variable_declarator");
}

/** `while ((match = PATTERN.exec(text)))` counts on the position. */
function isRepeated(call: Node): boolean {
  for (let node: Node | null = call; node?.parent; node = node.parent) {
    if (/^(?:while|do)_statement$/.test(node.parent.type)) return true;
    if (node.parent.type === "for_statement" && field(node.parent, "body")?.id !== node.id) return true;
    if (/function|method/.test(node.parent.type)) return false;
  }
  return false;
}

/** `PATTERN.test(text)`, `PATTERN.exec(text)`: whoever asks so wants one match, and no position. */
function isOneMatch(use: Node): boolean {
  const member = use.parent?.type === "member_expression" ? use.parent : null;
  const call = member?.parent;
  const isAsked =
    member &&
    field(member, "object")?.id === use.id &&
    /^(?:test|exec)$/.test(field(member, "property")?.text ?? "");
  return Boolean(isAsked && call?.type === "call_expression" && !isRepeated(call));
}

/** Where the match is compared with null itself, null it stays. */
function firstMatch(file: SourceFile, call: Node, pattern: Node, text: Node): string {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
  const name = declarator && field(declarator, "name")?.text;
  const scope = (functionAround(call) ?? file.tree.rootNode).text;
  const isCompared = name && new RegExp(`\\b${name.replace(/\W/g, "\\$&")}\\s*[!=]==\\s*null\\b`).test(scope);
  const base =
    /^(?:identifier|member_expression|call_expression|subscript_expression|string|template_string)$/.test(
      text.type,
    )
      ? text.text
      : `(${text.text})`;
  return `${base}.matchAll(${pattern.text}).next().value${isCompared || !name ? " ?? null" : ""}`;
}
