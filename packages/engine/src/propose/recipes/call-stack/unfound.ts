import type { Node } from "web-tree-sitter";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";

const FINDS = /^(?:indexOf|lastIndexOf|search)$/;
const TAKES = /^(?:slice|substring|substr)$/;

/**
 * `split(text.slice(end + 1), limit)` after `end = text.lastIndexOf(" ", limit)`: where nothing is found, `end` is -1, and the
 * function is called with the very text that it was given. What is left is then one piece, or is cut where the search began.
 */
export function unfoundIdeas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const { file, frame } = fault;
  const symbol = code.functionAt(frame.path, frame.line);
  const body = symbol && field(symbol.node, "body");
  const last =
    body?.type === "statement_block" ? body.namedChildren.findLast(({ type }) => type !== "comment") : null;
  const value = last?.type === "return_statement" ? last.firstNamedChild : null;
  if (!symbol || symbol.name.startsWith("<") || !body || !value) return [];
  const rest = value
    .descendantsOfType("call_expression")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === symbol.name)
    .flatMap((call) => argumentsOf(call).flatMap(takenFrom))[0];
  const search = rest && searchOf(body, rest.at, rest.text);
  if (!rest || !search) return [];
  const said = new RegExp(`(?<![\\w$.])${rest.at.replace(/\$/g, "\\$&")}\\s*(?:[!=]==?|[<>]=?)`);
  if (said.test(symbol.node.text)) return [];
  const answer = search.from === null ? wholeAsLast(value, rest.text) : cutAt(value, rest.at, search.from);
  if (answer === null) return [];
  const end = usesSemicolons(file) ? ";" : "";
  return [
    {
      name: "what_is_not_found_ends_it",
      sentence: "A text without what is looked for is answered",
      cause: `\`${rest.at}\` is -1 where nothing is found, and \`${symbol.name}\` is called with the text that it was given.`,
      explanation:
        search.from === null
          ? "Takes what is left for the last piece where nothing more is found."
          : `Cuts at \`${search.from}\` where nothing is found before it.`,
      edits: [
        {
          ...insertAfter(file, search.statement, [`if (${rest.at} === -1) return ${answer}${end}`]),
          part: "fix",
        },
      ],
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(search.statement) },
    },
  ];
}

/** `text` and `end` of `text.slice(end + 1)`, `text.substring(end)`. */
function takenFrom(argument: Node): { readonly text: string; readonly at: string }[] {
  const callee = argument.type === "call_expression" ? field(argument, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const [start, ...more] = argumentsOf(argument);
  if (
    !callee ||
    object?.type !== "identifier" ||
    !TAKES.test(lastNameOf(callee) ?? "") ||
    !start ||
    more.length > 0
  )
    return [];
  const at = start.type === "binary_expression" ? field(start, "left") : start;
  return at?.type === "identifier" ? [{ text: object.text, at: at.text }] : [];
}

/** The declaration of the place that was found, with where the search began; null where nothing searches the same text. */
function searchOf(
  body: Node,
  at: string,
  text: string,
): { readonly statement: Node; readonly from: string | null } | null {
  for (const statement of body.namedChildren.filter(({ type }) => type === "lexical_declaration")) {
    const made = statement.namedChildren.find((one) => field(one, "name")?.text === at);
    const call = made && statement.namedChildren.length === 1 ? field(made, "value") : null;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const name = callee ? (lastNameOf(callee) ?? "") : "";
    if (!call || !callee || !FINDS.test(name) || field(callee, "object")?.text !== text) continue;
    const from = argumentsOf(call)[1];
    if (from && (name !== "lastIndexOf" || from.type !== "identifier")) return null;
    return { statement, from: from?.text ?? null };
  }
  return null;
}

/** `[text]` of a function that gives pieces, `text` of one that puts them together; null for other results. */
function wholeAsLast(value: Node, text: string): string | null {
  if (value.type === "array") return `[${text}]`;
  if (value.type === "template_string") return text;
  const isJoined = value.type === "binary_expression" && field(value, "operator")?.text === "+";
  return isJoined && value.descendantsOfType(["string", "template_string"]).length > 0 ? text : null;
}

/** The same answer, cut where the search began: nothing of the text is skipped there. */
function cutAt(value: Node, at: string, from: string): string | null {
  if (value.type !== "array") return null;
  const name = at.replace(/\$/g, "\\$&");
  return value.text
    .replace(new RegExp(`(?<![\\w$.])${name}\\s*\\+\\s*1(?![\\w$])`, "g"), () => from)
    .replace(new RegExp(`(?<![\\w$.])${name}(?![\\w$])`, "g"), () => from);
}
