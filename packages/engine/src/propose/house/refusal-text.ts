import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { isEntryArgument } from "./entry-argument.ts";
import { isFieldArgument } from "./field-argument.ts";
import type { Refusal } from "./refusals.ts";
import { capital, renamed, wordsOfName } from "./words.ts";
import type { RefusalTarget, Said } from "./write-refusal.ts";

/** Words of answers that fit anything. */
const GENERAL = new Set(
  "line row column cell number file in at on for of a an the this that is was are be not no found exist exists does do did could cannot can such unknown missing required requested resource item entry record object entity page invalid bad request error with and or must parameter field value given please provide try again sorry 404 400 422 409 http status code message detail already taken used use duplicate conflict".split(
    " ",
  ),
);

/** A part of a file's text that is written otherwise. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Exchanges the words of the answer's text. Null where it speaks of something else that cannot be told. */
export function textSplices(
  code: CodeIndex,
  refusal: Said,
  target: RefusalTarget,
  situation: Refusal["situation"],
): { splices: Splice[]; detail: string | null } | null {
  const { statement } = refusal;
  const splices: Splice[] = [];
  const rewritten = new Set<number>();
  let detail: string | null = null;
  for (const content of statement.descendantsOfType("string_content")) {
    const literal = content.parent;
    if (!literal || isKey(literal)) continue;
    if (!isMessage(literal, statement)) {
      // The entry that is spoken of is another there; every other text is part of the code.
      const own = withExactKey(content.text, refusal, target);
      if (own !== content.text && content.text === refusal.thing[0])
        splices.push({ start: content.startIndex, end: content.endIndex, text: own });
      continue;
    }
    if (isEntryArgument(code, refusal.file, literal)) {
      // Within a function it is the same entry; what another function means by it is not known.
      if (scopeOf(statement).id !== scopeOf(target.statement).id) return null;
      continue;
    }
    if (isFieldArgument(code, refusal.file, literal)) {
      const [own, ...more] = target.thing;
      if (own === undefined || more.length > 0 || NO_FIELD.test(own) || target.isNamedHere) return null;
      if (own !== content.text) splices.push({ start: content.startIndex, end: content.endIndex, text: own });
      continue;
    }
    // A field is named exactly as it is written: `zip-code`, `first_name`.
    const exact = withExactKey(content.text, refusal, target);
    const text =
      exact === content.text
        ? renamed(content.text, refusal.thing.flatMap(wordsOfName), target.thing.flatMap(wordsOfName))
        : exact;
    const isSame = refusal.thing.join(" ") === target.thing.join(" ");
    const isSentence = /[a-z] [a-z]/i.test(content.text);
    const isUnfit =
      (text === content.text && !isSame && !isGeneral(withoutThing(text, target))) ||
      saysOtherKind(content.text, refusal, target) ||
      (text !== content.text && saysAnotherFault(text, target, situation));
    const fitsBoth = isGeneral(withoutThing(text, target)) && !TELLING.test(text);
    if (isUnfit || (isSentence && situation !== refusal.situation && !fitsBoth)) {
      const isWhole = literal.namedChildren.every((child) =>
        /^string_(?:start|content|end)$/.test(child.type),
      );
      const isLead = !isWhole && /[a-z]:? $/i.test(content.text);
      const plain = isLead ? leadText(situation, target) : plainText(situation, target);
      if (plain === null || (!isWhole && rewritten.has(literal.id))) return null;
      rewritten.add(literal.id);
      // What is filled in later has to stay: `order %s: total is required`.
      const filled = /^[\s\S]*(?:%[-\d.]*[a-z]|\{\w*\})/.exec(content.text)?.[0];
      const held = filled === undefined ? "" : `${filled}: `;
      // Between values only the words are exchanged: `line {number}: {…}`.
      const [, lead = "", tail = ""] = isWhole ? [] : (/^(\W*)[\s\S]*?(\W*)$/.exec(content.text) ?? []);
      splices.push({
        start: content.startIndex,
        end: content.endIndex,
        text: `${lead}${held}${plain}${tail}`,
      });
      detail ??= plain;
      continue;
    }
    if (refusal.situation === "unlisted" && situation === "missing_part" && TELLING.test(text)) {
      // A word for programs: `unknown_level` of a value, `missing_level` where there is none.
      const code = text.replace(/^(?:unknown|invalid|unsupported|bad)(?=[_-])/, "missing");
      if (code === text) return null;
      splices.push({ start: content.startIndex, end: content.endIndex, text: code });
      detail ??= code;
      continue;
    }
    if (text !== content.text) splices.push({ start: content.startIndex, end: content.endIndex, text });
    const words = text.trim();
    if (/[a-z]{3}/i.test(words) && (detail === null || words.length > detail.length)) detail = words;
  }
  return { splices, detail };
}

/** What the words of a refusal say a value should have been, by the calls that read such values. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bjson\b/i, /^(?:loads?|json|get_json)$/],
  [/\b(?:whole|integer|int)\b/i, /^int$/],
  [/\b(?:number|numeric|decimal|float)\b/i, /^(?:int|float|Decimal|Fraction)$/],
  [
    /\b(?:date|day|time|timestamp|moment|iso ?8601|yyyy)\b/i,
    /^(?:strptime|fromisoformat|parse\w*|fromtimestamp|\w*date\w*|\w*day\w*|\w*time\w*)$/,
  ],
  [/\buuid\b/i, /^UUID$/],
  [/\bobject\b/i, /^(?:loads?|json|get_json|dict)$/],
];

/** `Body must be JSON` where a number cannot be read: nobody is told that a price must be JSON. */
function saysOtherKind(text: string, { situation }: Said, { reads }: RefusalTarget): boolean {
  if (!reads || situation === "absent") return false;
  const said = KINDS.filter(([words]) => words.test(text));
  return said.length > 0 && !said.some(([, calls]) => calls.test(reads));
}

/** `two parts, please` is no word for seats that are no number: a sentence is kept where it speaks of what is read. */
function saysAnotherFault(text: string, target: RefusalTarget, situation: Refusal["situation"]): boolean {
  const { reads } = target;
  if (situation !== "bad_value" || !reads || !/[a-z] [a-z]/i.test(text)) return false;
  const isOfKind = KINDS.some(([words, calls]) => words.test(text) && calls.test(reads));
  return !isOfKind && !isGeneral(withoutThing(text, target));
}

/** What a value is called that has no name of its own. */
const NO_FIELD = /^(?:value|number|text|data|date|time|result|raw|item|identifier|[a-z])$/;

/** Words that tell one situation from the others. */
const TELLING =
  /^no (?!such\b)[a-z]|required|missing|not (?:found|valid)|exist|unknown|no such|absent|invalid|must be/i;

function withoutThing(text: string, { thing }: RefusalTarget): string {
  const own = new Set(thing.flatMap(wordsOfName));
  return wordsOfName(text)
    .filter((word) => !own.has(word))
    .join(" ");
}

/** Keys of a body and names of codes stay as they are: `{"error": …}`, `headers={"X-Reason": …}`. */
function isKey(literal: Node): boolean {
  const parent = literal.parent;
  return parent?.type === "pair" && field(parent, "key")?.id === literal.id;
}

/** Whether a text is told to somebody: not what something is compared with, asked for or joined by. */
function isMessage(literal: Node, statement: Node): boolean {
  for (let node: Node | null = literal; node && node.id !== statement.id; node = node.parent) {
    const parent: Node | null = node.parent;
    if (!parent) return true;
    if (
      /comprehension$|^(?:generator_expression|lambda|comparison_operator|interpolation|subscript)$/.test(
        parent.type,
      )
    )
      return false;
    const callee = parent.type === "call" ? field(parent, "function") : null;
    if (parent.type === "attribute" && field(parent, "attribute")?.text !== "format") return false;
    if (callee?.type === "attribute" && node.id !== callee.id && READS.test(lastNameOf(callee) ?? ""))
      return false;
    if (callee?.type === "identifier" && /^(?:getattr|open|isinstance)$/.test(callee.text)) return false;
  }
  return true;
}

/** Methods whose texts say what is read or how, and nothing to anybody. */
const READS =
  /^(?:get|getlist|pop|split|rsplit|partition|rpartition|join|strip|lstrip|rstrip|replace|startswith|endswith|removeprefix|removesuffix|find|index|count|encode|decode|strftime|strptime|match|search|fullmatch|sub|read_text|open)$/;

/** A field's name is quoted as it is written: `first_name`. */
function withExactKey(text: string, refusal: Said, target: RefusalTarget): string {
  const [from] = refusal.thing;
  const [to] = target.thing;
  if (refusal.situation === "absent" || !from || !to) return text;
  return text.replace(new RegExp(`(?<![\\w])${from.replace(/\W/g, "\\$&")}(?![\\w])`, "g"), () => to);
}

function isGeneral(text: string): boolean {
  const words = wordsOfName(text).filter((word) => !/^\d+$/.test(word));
  return words.every((word) => GENERAL.has(word)) || /^[A-Z0-9_]+$/.test(text) || !/[a-z]{3}/i.test(text);
}

/** What stands in front of the value that is spoken of: `unknown product {sku}`. */
function leadText(situation: Refusal["situation"], { thing }: RefusalTarget): string | null {
  const lead = { absent: "unknown", missing_part: "missing", bad_value: "invalid", unlisted: "invalid" };
  return thing.length === 0 ? null : `${lead[situation]} ${thing.join(" ")}`;
}

function plainText(situation: Refusal["situation"], { thing }: RefusalTarget): string | null {
  if (thing.length === 0) return null;
  const name = thing.join(" ");
  switch (situation) {
    case "absent":
      return `${capital(name)} not found`;
    case "missing_part":
      return `${name} is required`;
    case "bad_value":
    case "unlisted":
      return `${name} is not valid`;
  }
}
