import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** Calls that answer undefined or null when there is nothing: on the last name of the callee. */
const LOOKUPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:find|findLast)$/, "a list without a fitting item gives undefined"],
  [
    /^(?:findOne|findUnique|findFirst|findById|findByPk|findOneBy|findOneAndUpdate|findByIdAndUpdate|executeTakeFirst|getOne|maybeSingle)$/,
    "a query that finds nothing gives null or undefined",
  ],
  [/^(?:get|getItem)$/, "a key that is not there gives undefined or null"],
  [/^(?:match|exec)$/, "text that does not match gives null"],
  [/^(?:pop|shift|at)$/, "an empty list gives undefined"],
  [/^(?:querySelector|getElementById|closest)$/, "an element that is not there gives null"],
];

/** What a call looks up, when it can answer nothing; null for other calls. */
export function valueLookup(call: Node): string | null {
  const callee = field(call, "function");
  if (callee?.type !== "member_expression") return null;
  const name = field(callee, "property")?.text ?? "";
  return LOOKUPS.find(([form]) => form.test(name))?.[1] ?? null;
}

const REQUEST =
  /^(?:req|request|ctx|context|c|event)(?:\.request|\.req)?\??\.(?:body|params|query|headers|cookies|session|user|queryStringParameters|pathParameters|searchParams)\b/;
const SETTINGS = /^(?:process\.env|import\.meta\.env|Deno\.env)\b/;

/** A part of the request or of the environment, which nothing in the code sets; null for other values. */
export function requestPart(node: Node): string | null {
  const text = node.text.slice(0, 120);
  if (SETTINGS.test(text)) return `\`${text}\` comes from the environment, where it is not set.`;
  return REQUEST.test(text) ? `\`${text}\` comes from the request, which may lack it.` : null;
}
