import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../code/nodes.ts";
import { queryCalls } from "./query-parts.ts";

/** Words of a name that say what is done, not with what. */
const VERBS = new Set(
  "get find fetch load read lookup look query select retrieve by id ids key pk or none null one first last all with for of in from the a an existing current maybe try safe async db sync cached raw _".split(
    " ",
  ),
);

/** Names that say nothing about what they hold. */
const EMPTY_NAMES =
  /^(?:x|y|o|obj|object|item|row|record|result|res|found|match|m|value|val|v|data|doc|document|instance|entity|model|it|tmp|ret)$/;

/** Words of a name in lower case: `OrderLine`, `order_line`, `ORDER_LINES` → order, line(s). */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/^(?:movie|cookie|calorie|zombie|lie|pie|tie|die|cache|niche|headache)s$/.test(word))
    return word.slice(0, -1);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$|^(?:alias|canvas|bias|gas|atlas)es$/.test(word)) return word.slice(0, -2);
  // `buses` and `statuses`, but `houses` and `clauses`.
  if (/uses$/.test(word) && !/(?:[oa]uses|[cf]uses|excuses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** What a looked-up thing is called, in words: from the name it gets, else from the function or the collection asked. */
export function thingOf(name: string | null, lookup: Node | null): string[] | null {
  const own = name === null || EMPTY_NAMES.test(name) ? [] : meaningful(name.split(".").at(-1) ?? name);
  if (own.length > 0) return (lookup && thingOfBoth(own, lookup)) ?? own;
  return lookup ? thingLookedUp(lookup) : null;
}

/**
 * `lent = store.book(body.book_id)`: what is asked and what it is asked by agree on a book, which the name of the result
 * does not say. Null where the name says the same, or nothing agrees.
 */
export function thingOfBoth(own: readonly string[], lookup: Node): string[] | null {
  const call =
    lookup.type === "await" || lookup.type === "await_expression" ? lookup.firstNamedChild : lookup;
  const callee = call && field(call, "function");
  const [given] = (call && field(call, "arguments")?.namedChildren) ?? [];
  if (!callee || !given || !/^(?:identifier|attribute|member_expression)$/.test(given.type)) return null;
  const asked = wordsOfName(lastNameOf(callee) ?? "");
  const end = asked.findIndex((word) => /^(?:by|named|with|for)$/.test(word));
  const words = asked.slice(0, end < 0 ? undefined : end).filter((word) => !VERBS.has(word));
  const last = words.at(-1);
  if (last === undefined || own.some((word) => words.includes(word))) return null;
  const by = wordsOfName(lastNameOf(given) ?? given.text).map(singular);
  return by.includes(singular(last)) ? [...words.slice(0, -1), singular(last)] : null;
}

/** What a text is read for by a pattern that has a name: `LEVEL.search(line)`, `PRICE_RE.match(cell)`; else the text itself. */
export function thingMatched(call: Node): string[] | null {
  const callee = call.type === "call" ? field(call, "function") : null;
  if (callee?.type !== "attribute" || !/^(?:search|match|fullmatch)$/.test(lastNameOf(callee) ?? ""))
    return null;
  const given = field(call, "arguments")?.namedChildren ?? [];
  const isOfModule = /^(?:re|regex)$/.test(field(callee, "object")?.text ?? "");
  const [pattern, text] = isOfModule ? given : [field(callee, "object"), given[0]];
  const named = pattern && /^(?:identifier|attribute)$/.test(pattern.type) ? lastNameOf(pattern) : null;
  const words = wordsOfName(named ?? "").filter((word) => !PATTERN_WORDS.has(word));
  if (words.length > 0) return words;
  return text?.type === "identifier" ? singularWords(text.text) : null;
}

const PATTERN_WORDS = new Set([
  "re",
  "rx",
  "regex",
  "regexp",
  "pattern",
  "pat",
  "matcher",
  "expression",
  "format",
  "form",
]);

/** `repository.find_order(…)`, `ORDERS.get(…)`, `session.get(Order, …)`, `query(Order)…first()`. */
export function thingLookedUp(lookup: Node): string[] | null {
  const node = lookup.type === "await" ? (lookup.firstNamedChild ?? lookup) : lookup;
  if (node.type === "subscript") {
    const value = field(node, "value");
    return value ? singularWords(lastNameOf(value)) : null;
  }
  if (node.type === "identifier" || node.type === "attribute") return singularWords(lastNameOf(node));
  if (node.type !== "call") return null;
  // Django's managers, whatever is chained to them: `Order.objects.select_related("customer").get(…)`.
  const model = /^(?:\w+\.)?([A-Z][a-z]\w*)\.objects\b/.exec(node.text)?.[1];
  if (model) return wordsOfName(model);
  for (const call of queryCalls(node)) {
    const given = field(call, "arguments")?.namedChildren ?? [];
    const type = given.find((item) => item.type === "identifier" && /^[A-Z][a-z]/.test(item.text));
    if (type) return wordsOfName(type.text);
    const table = given.map(tableOf).find((found) => found !== null);
    if (table) return singularWords(table);
  }
  const matched = thingMatched(node);
  if (matched) return matched;
  const callee = field(node, "function");
  const name = callee ? lastNameOf(callee) : null;
  const words = name === null ? [] : meaningful(name);
  if (words.length > 0) return singularWords(words.join("_"));
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!object) return null;
  if (object.type === "call") return thingLookedUp(object);
  const own = singularWords(lastNameOf(object));
  // `Order.objects` speaks of orders.
  const holder = object.type === "attribute" ? field(object, "object") : null;
  return own ?? (holder?.type === "identifier" ? singularWords(holder.text) : null);
}

/** The table that a query asks: `loan` of `select * from loan where id = ?`. */
function tableOf(given: Node): string | null {
  if (!/^(?:string|concatenated_string|call)$/.test(given.type)) return null;
  return /\bselect\b[\s\S]*?\bfrom\s+["`[]?(?:\w+\.)?(\w+)/i.exec(given.text)?.[1] ?? null;
}

/** What a query is given for its marks, one after the other: the items of a tuple, list or dictionary beside its text. */
export function boundValues(given: readonly Node[]): Node[] {
  const isQuery = given.some((item) => tableOf(item) !== null);
  if (!isQuery) return [...given];
  return given
    .filter((item) => tableOf(item) === null)
    .flatMap((item) => {
      if (/^(?:tuple|list)$/.test(item.type)) return item.namedChildren;
      if (item.type !== "dictionary") return [item];
      return item.namedChildren.flatMap((pair) => field(pair, "value") ?? []);
    });
}

function meaningful(name: string): string[] {
  const words = wordsOfName(name);
  return words.filter((word) => !VERBS.has(word));
}

function singularWords(name: string | null): string[] | null {
  const words =
    name === null
      ? []
      : meaningful(name).filter(
          (word) =>
            !/^(?:repo|repository|store|storage|service|dao|table|map|dict|cache|index|registry|objects|manager|session|database)$/.test(
              word,
            ),
        );
  const last = words.at(-1);
  return last === undefined ? null : [...words.slice(0, -1), singular(last)];
}

/** Replaces the words for one thing by those for another, in the case in which they stand. */
export function renamed(text: string, from: readonly string[], to: readonly string[]): string {
  if (from.length === 0 || to.length === 0) return text;
  const forms: readonly ((words: readonly string[]) => string)[] = [
    (words) => words.join("_"),
    (words) => words.join("-"),
    (words) => words.join(" "),
    (words) => words.map(capital).join(""),
    (words) => words.map(capital).join(" "),
    (words) => capital(words.join(" ")),
    (words) => words.join("_").toUpperCase(),
    (words) => words.join(" ").toUpperCase(),
    (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(""),
  ];
  // A single word has the same form alone and in a name; in a sentence it is a word.
  const isSaid = from.length === 1 && /\s/.test(text.trim());
  const ranked = isSaid ? [...forms.slice(2), ...forms.slice(0, 2)] : forms;
  const pairs = new Map(ranked.map((form) => [form(from), form(to)] as const).toReversed());
  const pattern = [...pairs.keys()]
    .toSorted((left, right) => right.length - left.length)
    // `UnknownOrder` holds the word as well as `OrderNotFound` does.
    .map(
      (form) =>
        `${/^[A-Z][a-z]/.test(form) ? "(?<![A-Z])" : "(?<![A-Za-z])"}${form.replace(/[^\w]/g, "\\$&")}`,
    )
    .join("|");
  // A form may be part of a longer name (`order_id`, `OrderNotFound`), but not of a longer word (`reorder`).
  return text.replace(new RegExp(`(?:${pattern})(?![a-z])`, "g"), (found) => pairs.get(found) ?? found);
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
