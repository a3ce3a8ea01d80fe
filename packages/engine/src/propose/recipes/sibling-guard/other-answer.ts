import type { Node } from "web-tree-sitter";
import type { SiblingGuard } from "../../house/sibling-guards.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import type { WantedCheck } from "./wanted.ts";

/**
 * Whether what a sibling gives is its own answer, and no other's: `DEFAULT_REQUESTS` of one that reads `limits.requests`, `60`
 * of one that reads another part of the same thing than the failing statement.
 */
export function isAnswerOfOther(
  given: Node,
  { subject }: WantedCheck,
  { scope, node }: SiblingGuard,
  statement: Node,
): boolean {
  const behind = scope.text.slice(node.endIndex - scope.startIndex);
  const theirs = partsOf(behind, subject);
  const mine = partsOf(statement.text, subject);
  if (theirs.size === 0 || [...mine].some((part) => theirs.has(part))) return false;
  if (/^(?:integer|float)$/.test(given.type)) return !/^0(?:\.0)?$/.test(given.text);
  const words = new Set(wordsOfName(given.text).map(singular));
  return (
    /^(?:identifier|attribute)$/.test(given.type) &&
    [...theirs].some((part) => wordsOfName(part).every((word) => words.has(singular(word))))
  );
}

/** `requests` of `settings.limits.requests` and `settings.limits["requests"]`. */
function partsOf(text: string, subject: string): Set<string> {
  const read = new RegExp(`\\b${subject.replace(/\W/g, "\\$&")}(?:\\.(\\w+)|\\[["'](\\w+)["']\\])`, "g");
  return new Set([...text.matchAll(read)].flatMap(([, attribute, key]) => attribute ?? key ?? []));
}
