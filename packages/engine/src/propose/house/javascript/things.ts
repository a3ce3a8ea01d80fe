import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { singular, thingOfBoth, wordsOfName } from "../words.ts";
import { listSearched } from "./positions.ts";

/** Words of a name that say what is done, not with what. */
const VERBS = new Set(
  "get find fetch load read lookup look query select retrieve by id ids key or one null first last all with for of in from the a an existing current maybe try safe async db sync cached raw unique is has".split(
    " ",
  ),
);
const HOLDERS =
  /^(?:repo|repository|store|storage|service|dao|table|map|dict|cache|index|registry|manager|session|database|prisma|client|model|models|collection|list|array|this|data|db)$/;
const EMPTY =
  /^(?:x|y|o|obj|object|item|row|record|result|res|found|match|m|value|val|v|data|doc|document|instance|entity|model|it|tmp|ret|one|entry|response)$/;

const WRAPPERS =
  /^(?:await_expression|parenthesized_expression|non_null_expression|as_expression|satisfies_expression)$/;
/** The table that a query is about: `db.prepare("select * from delivery where id = ?").get(id)`. */
const TABLE = /["'`]\s*(?:select|update|delete)\b[^"'`]*?\b(?:from|update)\s+["`]?(?:\w+\.)?(\w+)/is;
const MOST_TEXT = 2_000;

/** What a looked-up thing is called, in words: from the name it gets, else from the function or the collection asked. */
export function javascriptThing(name: string | null, lookup: Node | null): string[] | null {
  const list = lookup && listSearched(lookup);
  if (list) return thingAt(name, list);
  const own = name === null || EMPTY.test(name) ? [] : meaningful(name.split(".").at(-1) ?? name);
  if (own.length > 0) return (lookup && thingOfBoth(own, lookup)) ?? own;
  return lookup ? thingLookedUp(lookup) : null;
}

/** `task` of `taskIndex`, the place of something in a list; else what the list is called after. */
function thingAt(name: string | null, list: Node): string[] | null {
  const own = wordsOfName(name ?? "").filter((word) => !OF_PLACE.test(word));
  return own.length > 0
    ? own
    : list.type === "call_expression"
      ? thingLookedUp(list)
      : singularWords(lastNameOf(list));
}

const OF_PLACE =
  /^(?:index|idx|ix|i|n|k|at|pos|position|place|slot|where|of|found|to|from|old|new|target|source)$/;

const WRITING =
  /^(?:add|insert|create|save|register|put|store|new|upsert|post|run|query|execute|exec|update|change|edit|patch|modify|set|rename|replace|bulk|many|and|added|inserted|created|saved|registered|stored|updated|changed|edited|made|fresh)$/;
const CLIENTS = /^(?:pool|client|tx|trx|conn|connection|knex|orm|em|sql|stmt|statement)$/;

/** What a call writes, in words: `member` of `createMember(…)` and of `client.member.update(…)`; null where it does not tell. */
export function writtenThing(name: string | null, call: Node): string[] | null {
  const named = (name ? (javascriptThing(name, null) ?? []) : []).filter((word) => !WRITING.test(word));
  if (named.length > 0) return named;
  const words = (javascriptThing(null, call) ?? []).filter((word) => !WRITING.test(word));
  if (words.length > 0) return words;
  const callee = field(call, "function");
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const holder = object && /^(?:identifier|member_expression)$/.test(object.type) ? lastNameOf(object) : null;
  const own = (singularWords(holder) ?? []).filter((word) => !WRITING.test(word) && !CLIENTS.test(word));
  return own.length > 0 ? own : null;
}

function thingLookedUp(lookup: Node): string[] | null {
  if (WRAPPERS.test(lookup.type) && lookup.firstNamedChild) return thingLookedUp(lookup.firstNamedChild);
  const node = lookup;
  if (node.type === "subscript_expression" || node.type === "member_expression") {
    const object = field(node, "object");
    return object ? singularWords(lastNameOf(object)) : null;
  }
  if (node.type !== "call_expression") return null;
  const table = TABLE.exec(node.text.slice(0, MOST_TEXT))?.[1];
  if (table !== undefined) return singularWords(table);
  const callee = field(node, "function");
  const words = callee ? meaningful(lastNameOf(callee) ?? "") : [];
  if (words.length > 0) return [...words.slice(0, -1), singular(words.at(-1) ?? "")];
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  if (!object) return null;
  return object.type === "call_expression" ? thingLookedUp(object) : singularWords(lastNameOf(object));
}

function meaningful(name: string): string[] {
  return wordsOfName(name).filter((word) => !VERBS.has(word));
}

function singularWords(name: string | null): string[] | null {
  const words = name === null ? [] : meaningful(name).filter((word) => !HOLDERS.test(word));
  const last = words.at(-1);
  return last === undefined ? null : [...words.slice(0, -1), singular(last)];
}
