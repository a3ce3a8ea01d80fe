import type { Node } from "web-tree-sitter";
import { singular, wordsOfName } from "./words.ts";

/**
 * A value that is made under a name for one thing, as it must be where a name for many is read: `[page]` for `pages`. Null where
 * the names differ in more than the number, or the value is a list already. Whether a list is wanted, the caller knows.
 */
export function asOneOfMany(read: string, made: string, value: Node | null): string | null {
  if (!isOneOf(made, read) || !value) return null;
  if (!/^(?:identifier|shorthand_property_identifier|member_expression|attribute)$/.test(value.type))
    return null;
  const name = value.type.includes("identifier") ? value.text : (value.lastNamedChild?.text ?? "");
  return isMany(name) ? null : `[${value.text}]`;
}

/** What is only done with lists. */
export const OF_LISTS =
  /^(?:map|filter|forEach|reduce|flatMap|find|findLast|findIndex|some|every|push|sort|toSorted|join|append|extend|insert)$/;

/** `page` of `pages`, `newMember` of `newMembers`. */
function isOneOf(one: string, many: string): boolean {
  const [left, right] = [wordsOfName(one), wordsOfName(many)];
  const [last, all] = [left.at(-1), right.at(-1)];
  if (last === undefined || all === undefined || left.length !== right.length || last === all) return false;
  return left.slice(0, -1).join(" ") === right.slice(0, -1).join(" ") && singular(all) === last;
}

function isMany(name: string): boolean {
  const last = wordsOfName(name).at(-1) ?? "";
  return singular(last) !== last;
}
