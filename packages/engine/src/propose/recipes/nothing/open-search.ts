import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { failingValueOf } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";
import { partRead, READS_TEXT } from "./refused-next.ts";

const OF_THE_QUERY = /(?:^|\.)(?:args|GET|query_params)$/;

/**
 * `search(request.args.get("q"))` in a handler that reads the other parts of its query with a default: nobody need send
 * them, and who searches for nothing in particular sends an empty text. Only where the text is what items are tried with.
 */
export function openSearchIdeas(investigation: Investigation, birth: Birth): Idea[] {
  const { code } = investigation;
  const file = code.file(birth.path);
  const read = file && partRead(birth.node);
  const callee = field(birth.node, "function");
  const holder = callee?.type === "attribute" ? field(callee, "object") : null;
  const value = failingValueOf(investigation);
  if (!file || !read || !holder || !OF_THE_QUERY.test(holder.text) || !value) return [];
  const method = value.place.node.parent?.type === "attribute" ? value.place.node.parent : null;
  const isText = method !== null && READS_TEXT.test(field(method, "attribute")?.text ?? "");
  if (!isText || !triesItems(value.place.node)) return [];
  const [beside] = descendantsHere(scopeOf(birth.node), "call").filter((call) =>
    hasDefault(call, holder.text),
  );
  if (!beside) return [];
  return [
    {
      cause: `A request without ${read.name} gives None, and ${file.path}:${startLineOf(birth.node)} takes it for a text.`,
      explanation: `Without ${read.name} the search is for an empty text, as the handler does without the other parts of the query (${file.path}:${startLineOf(beside)}).`,
      edits: [{ ...replaceNode(file, birth.node, `${read.head}, "")`), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: `without_${read.name.toLowerCase().replace(/\W+/g, "_")}`,
      sentence: `A request without ${read.name} is answered.`,
    },
  ];
}

/** `request.args.get("limit", 10)`, `request.args.get("limit", default=10, type=int)` */
function hasDefault(call: Node, holder: string): boolean {
  const { positional, named, callee } = readCall(call);
  return callee === `${holder}.get` && (positional.length > 1 || named.has("default"));
}

/** `[item for item in items if text.lower() in item.name]`: whether the function holds the text against one item after another. */
function triesItems(node: Node): boolean {
  const scope = scopeOf(node);
  return [...scope.descendantsOfType(["if_clause", "if_statement"])].some((one) =>
    /\s(?:not\s+)?in\s|\.(?:startswith|find|search|match|contains)\(|__i?contains/.test(
      (one.type === "if_clause" ? one : (field(one, "condition") ?? one)).text,
    ),
  );
}
