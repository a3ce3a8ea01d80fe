import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { ancestorOfType, dottedName, field, isInside, lastNameOf, plainString } from "../../code/nodes.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { isFailureReturn } from "./failure-return.ts";
import {
  kindRank,
  loopAround,
  placeOfReaction,
  type Reaction,
  reactionsIn,
  reactionsOf,
} from "./reactions.ts";
import type { Situation } from "./refusals.ts";
import { capital, singular, thingOf, wordsOfName } from "./words.ts";
import { type RefusalTarget, writeStatement } from "./write-refusal.ts";

/** A reaction of the house, written for a place. */
export interface WrittenReaction {
  /** Lines without indentation; a leading tab is one more level. */
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
  readonly ends: Reaction["ends"];
  readonly records: boolean;
  readonly status: number | null;
  /** Last name of the class that is raised; null for other reactions. */
  readonly raises: string | null;
  readonly detail: string | null;
  /** Name under which the lines use the exception that was caught; null where they do not. */
  readonly alias: string | null;
  readonly evidence: readonly string[];
}

/** What has to be reacted to, and where. */
export interface WantedReaction {
  readonly file: SourceFile;
  /** The statement in front of which the check will stand, or that will be tried. */
  readonly statement: Node;
  readonly situation: Situation;
  readonly thing: readonly string[];
  readonly subject: string | null;
  readonly key: string | null;
  /** Whether the lines will stand in an `except`. */
  readonly isCaught: boolean;
  /** The exception that is caught or avoided. */
  readonly exception: string;
  /** Last name of the call that fails, `int`; null where no call does. */
  readonly callee: string | null;
  /** What was asked for a key that it does not have, as written. */
  readonly holder?: string;
  /** Whether it is a text that was held against a pattern. */
  readonly isMatched?: boolean;
  /** As for a refusal's target. */
  readonly isNamedHere?: boolean;
}

const MOST_EVIDENCE = 3;
const MOST_MADE = 3;

/**
 * How this repository reacts to such a value, written for the place: what the same loop does with other bad items
 * first, then the same function, then those who deal with the same exception of the same call, then what is raised in
 * the same file and folder. `scope` limits how far is looked.
 */
export function houseReactions(
  code: CodeIndex,
  wanted: WantedReaction,
  scope: "function" | "project",
): WrittenReaction[] {
  const own = scopeOf(wanted.statement);
  const inside = reactionsIn(code, wanted.file, own).filter(
    ({ guard }) => !isInside(wanted.statement, guard) || guard.startIndex >= wanted.statement.startIndex,
  );
  const outside =
    scope === "project"
      ? reactionsOf(code, filesAround(code, wanted.file.path)).filter(
          ({ file, guard }) => file.path !== wanted.file.path || scopeOf(guard).id !== own.id,
        )
      : [];
  const ranked = [...inside, ...outside]
    .map((reaction) => ({ reaction, rank: rankOf(reaction, wanted, own) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((left, right) => right.rank - left.rank);
  const made: WrittenReaction[] = [];
  const texts = new Set<string>();
  for (const { reaction } of ranked) {
    const said = inBetterWords(code, reaction, wanted);
    const written =
      (said ? writeReaction(code, said, wanted) : null) ?? writeReaction(code, reaction, wanted);
    const form = written && `${written.ends} ${written.raises ?? ""} ${written.records}`;
    if (!written || !form || texts.has(form)) continue;
    texts.add(form);
    const alike = ranked
      .filter((other) => formOf(other.reaction) === formOf(reaction))
      .map((other) => placeOfReaction(other.reaction));
    const evidence = [...new Set([placeOfReaction(reaction), ...alike])].slice(0, MOST_EVIDENCE);
    made.push({ ...written, evidence });
    if (made.length >= MOST_MADE) break;
  }
  return made;
}

const READS_NUMBER = /^(?:int|float|Decimal)$/;

/**
 * The same exception as it is raised in this file for text that is no number, where the nearest one says something else:
 * `must be at least 1`. Null where nobody does.
 */
function inBetterWords(code: CodeIndex, reaction: Reaction, wanted: WantedReaction): Reaction | null {
  if (reaction.kind !== "other" || reaction.ends !== "raise" || !READS_NUMBER.test(wanted.callee ?? ""))
    return null;
  const raised = raisedClass(reaction.statements.at(-1) ?? null);
  const found = reactionsOf(code, [wanted.file.path]).find((other) => {
    if (other.guard.type !== "except_clause") return false;
    const last = other.statements.at(-1) ?? null;
    if (other.statements.length !== reaction.statements.length || raisedClass(last) !== raised) return false;
    if (catchesSame(other, wanted)) return true;
    // A number is a number, but not every one is whole.
    const isKin = ["int", "float", "Decimal"].some((callee) => catchesSame(other, { ...wanted, callee }));
    return isKin && !/whole|integer|\bint\b|float|decimal|fraction/i.test(last?.text ?? "");
  });
  return found ?? null;
}

/** The file itself, those of its folder, then those that it imports or that import it. */
function filesAround(code: CodeIndex, path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const all = code.paths.filter((other) => other.endsWith(".py"));
  const near = all.filter((other) => other !== path && other.startsWith(folder));
  const far = all.filter((other) => other !== path && !other.startsWith(folder));
  return [path, ...near, ...far];
}

function formOf({ ends, statements }: Reaction): string {
  return `${ends} ${raisedClass(statements.at(-1) ?? null) ?? ""} ${statements.length}`;
}

/** Classes that speak of something else than a value that cannot be used. */
const OTHER_MATTERS =
  /Limit|Stock|Exceed|Conflict|Forbidden|Denied|Auth|Permission|Expired|Duplicate|Exists|Closed|Locked|Timeout|Unavailable|Taken|Overdue|Insufficient|Unsupported|NotImplemented|Rate|Circular|Cycl/;
const ABSENCE = /NotFound|Unknown|Missing|NoSuch|DoesNotExist|Absent|404/;

/** Words of an exception's name that fit whatever it is about. */
const GENERAL_WORDS = new Set(
  "gone lost here there nothing none absent undefined unlisted in of the for at on by with from not found unknown missing no such does exist refused error exception invalid bad malformed wrong http api problem failure failed rejection rejected refused validation parse parsing format lookup resource item entry record row line input data value request payload message field form body file import upload read reading load key client app service domain base".split(
    " ",
  ),
);

/** What is told to whoever uses a program, whatever it is about. */
const TO_PEOPLE = /^(?:User|Usage|Command|Cli|CLI|Domain|Public|Friendly)(?:Facing)?(?:Error|Exception)$/;

/** Whether the name of an exception speaks of something that is not at hand: `UnknownCustomer` for an order. */
function speaksOfOther(
  raised: string,
  reaction: Reaction,
  { thing, file, subject }: WantedReaction,
): boolean {
  if (TO_PEOPLE.test(raised)) return false;
  const known = new Set(
    [...thing, ...reaction.thing, subject ?? "", ...file.path.replace(/\.py$/, "").split("/")]
      .flatMap(wordsOfName)
      .flatMap((word) => [word, singular(word)]),
  );
  return wordsOfName(raised).some((word) => !GENERAL_WORDS.has(word) && !known.has(singular(word)));
}

/** How well a reaction fits a place; 0 for one that does not. */
function rankOf(reaction: Reaction, wanted: WantedReaction, own: Node): number {
  const { situation, statement, file } = wanted;
  const isOwn = reaction.file.path === file.path && scopeOf(reaction.guard).id === own.id;
  const raised = raisedClass(reaction.statements.at(-1) ?? null) ?? "";
  if (OTHER_MATTERS.test(raised)) return 0;
  if (situation === "absent" ? /Invalid|Malformed|Format|Pars/.test(raised) : ABSENCE.test(raised)) return 0;
  // What is not there is answered otherwise than what is wrong.
  if (situation !== "absent" && /^(?:404|410)$/.test(String(reaction.status))) return 0;
  const isSameCatch = catchesSame(reaction, wanted);
  // In one file the same name stands for the same thing, whatever the exception calls it.
  const isSameThing =
    reaction.file.path === file.path &&
    reaction.kind === "nothing" &&
    reaction.key !== null &&
    reaction.key === wanted.key;
  if (!isOwn && !isSameThing && raised !== "" && speaksOfOther(raised, reaction, wanted)) return 0;
  const kinds = kindRank(reaction.kind, situation);
  switch (reaction.ends) {
    case "continue": {
      const loop = loopAround(statement);
      if (!loop) return 0;
      const isSameLoop = isOwn && loopAround(reaction.guard)?.id === loop.id;
      // An item that is passed over in silence says nothing about one that is wrong.
      if (!reaction.records) return 0;
      if (isSameLoop) return 60 + kinds;
      if (isSameCatch) return 30 + kinds;
      // Another loop near by that looks for the same key, `event["type"]`, in another table of the kind.
      const isSameSearch =
        !isOwn &&
        situation === "absent" &&
        reaction.kind === "nothing" &&
        reaction.key !== null &&
        reaction.key === wanted.key;
      return isSameSearch && nearness(reaction, file) > 0 ? 25 + nearness(reaction, file) : 0;
    }
    case "return":
      if (!isFailureReturn(reaction)) return 0;
      // `if not mail["enabled"]` asks for a switch, not whether an entry is there.
      if (situation === "missing_part" && /\[\s*["']/.test(field(reaction.guard, "condition")?.text ?? ""))
        return 0;
      // Who is told of what is missing is told of what cannot be read; in silence they are two things.
      return isOwn && reaction.status === null && (kinds > 1 || reaction.records)
        ? 40 + kinds + (isSameCatch ? 5 : 0)
        : 0;
    case "raise": {
      if (isOwn) return reaction.kind === "nothing" && situation === "bad_value" ? 42 : 45 + kinds;
      if (isSameCatch || (wanted.isMatched && looksAtMatch(reaction))) return 35 + nearness(reaction, file);
      // Far away only what says that a value is wrong, not what some rule of the domain says.
      const isTelling = situation === "absent" ? reaction.kind === "nothing" : reaction.kind !== "other";
      const near = nearness(reaction, file);
      return isTelling && near > 0 && kinds > 2 ? 10 + near + kinds : 0;
    }
  }
}

function nearness(reaction: Reaction, file: SourceFile): number {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  if (reaction.file.path === file.path) return 8;
  return folder(reaction.file.path) === folder(file.path) ? 4 : 0;
}

/** Whether an `except` deals with the same exception of the same call. */
function catchesSame({ guard, file }: Reaction, wanted: WantedReaction): boolean {
  const { exception, callee, holder } = wanted;
  if (guard.type === "except_clause" && holder !== undefined && file.path === wanted.file.path) {
    const body = guard.parent ? field(guard.parent, "body") : null;
    const catches = /\b(?:KeyError|LookupError)\b/.test(guard.text.slice(0, guard.text.indexOf(":")));
    const reads = body?.descendantsOfType("subscript").some((node) => field(node, "value")?.text === holder);
    if (catches && reads) return true;
  }
  if (guard.type !== "except_clause" || callee === null) return false;
  const header = guard.text.slice(0, guard.text.indexOf(":"));
  const plain = exception.split(".").at(-1) ?? exception;
  const kin = /^(?:JSONDecodeError|UnicodeDecodeError|UnicodeError)$/.test(plain) ? "ValueError" : plain;
  const isSame =
    new RegExp(`\\b(?:${plain}|${kin})\\b`).test(header) ||
    (plain === "InvalidOperation" && /ArithmeticError/.test(header));
  const body = guard.parent ? field(guard.parent, "body") : null;
  return (
    isSame &&
    (body
      ?.descendantsOfType("call")
      .some((call) => (lastNameOf(field(call, "function") ?? call) ?? "") === callee) ??
      false)
  );
}

/** Whether a reaction is to a text that does not match its pattern: `match = TIME.search(line)`, `if match is None`. */
function looksAtMatch(reaction: Reaction): boolean {
  return matchOf(reaction) !== null;
}

/** The call whose match a reaction asks for; null for other reactions. */
function matchOf({ kind, subject, guard }: Reaction): Node | null {
  if (kind !== "nothing" || subject === null || !/^\w+$/.test(subject)) return null;
  const named = guard.descendantsOfType("named_expression");
  for (const one of [...named, ...scopeOf(guard).descendantsOfType("assignment").toReversed()]) {
    const name = field(one, "left") ?? field(one, "name");
    const value = field(one, "right") ?? field(one, "value");
    const isBefore = one.startIndex <= guard.startIndex || named.some(({ id }) => id === one.id);
    if (isBefore && name?.text === subject)
      return value && /\.(?:search|match|fullmatch)\([^()]*\)$/.test(value.text) ? value : null;
  }
  return null;
}

export function raisedClass(statement: Node | null): string | null {
  if (statement?.type !== "raise_statement") return null;
  const raised = statement.firstNamedChild;
  const named = raised?.type === "call" ? field(raised, "function") : raised;
  return (named && dottedName(named)?.split(".").at(-1)) ?? null;
}

/** `row["day"]` in what is noted of a day that cannot be read is `row["price"]` where a price is tried in its place. */
function ofOwnEntry(line: string, { guard }: Reaction, { statement, thing }: WantedReaction): string {
  const [own, ...others] = thing;
  const tried = guard.type === "except_clause" && guard.parent ? field(guard.parent, "body") : null;
  if (own === undefined || others.length > 0 || !tried) return line;
  const entries = (scope: Node) =>
    scope.descendantsOfType("subscript").flatMap((node) => {
      const key = field(node, "subscript");
      const name = key && plainString(key);
      const holder = field(node, "value")?.text;
      return name && holder !== undefined && /^\w+$/.test(holder) ? [{ holder, name }] : [];
    });
  const [theirs, ...further] = entries(tried);
  if (!theirs || theirs.name === own || further.some(({ name }) => name !== theirs.name)) return line;
  if (!entries(statement).some(({ holder, name }) => holder === theirs.holder && name === own)) return line;
  return line.replace(
    new RegExp(`\\b${theirs.holder}\\[(["'])${theirs.name.replace(/\W/g, "\\$&")}\\1\\]`, "g"),
    (_whole, quote: string) => `${theirs.holder}[${quote}${own}${quote}]`,
  );
}

function writeReaction(
  code: CodeIndex,
  found: Reaction,
  wanted: WantedReaction,
): Omit<WrittenReaction, "evidence"> | null {
  const match = wanted.isMatched ? matchOf(found) : null;
  // What is said of one thing that is not found in a text is said of another.
  const reaction = match ? { ...found, thing: thingOf(found.subject, match) ?? found.thing } : found;
  const alias = aliasIn(reaction);
  if (alias !== null && !wanted.isCaught) return null;
  // Of a value that a reader cannot read it is not said how many there are.
  if (wanted.callee !== null && reaction.statements.some(({ text }) => /\{len\(/.test(text))) return null;
  const target: RefusalTarget = {
    reads: wanted.callee,
    isNamedHere: wanted.isNamedHere ?? false,
    file: wanted.file,
    statement: wanted.statement,
    thing: !match && isSameKey(reaction, wanted) ? reaction.thing : wanted.thing,
    subject: wanted.subject,
    key: wanted.key,
    further: alias === null ? [] : [alias],
  };
  const isLookup = reaction.kind === "nothing" && reaction.key !== null;
  const isPart = reaction.kind === "missing_key" || (reaction.kind === "nothing" && !isLookup);
  const told = reaction.kind === "other" ? textsOf(reaction.statements).join(" ") : "";
  const situation: Situation = isLookup
    ? "absent"
    : isPart || LACKING.test(told)
      ? "missing_part"
      : UNLISTED.test(told)
        ? "unlisted"
        : "bad_value";
  const lines: string[] = [];
  const imports: Edit[] = [];
  let detail: string | null = null;
  for (const statement of reaction.statements) {
    const said = { ...reaction, situation, statement };
    const made = writeStatement(
      code,
      said,
      target,
      match || isOfThing(reaction, wanted.situation) ? situation : wanted.situation,
    );
    if (!made) return null;
    // Outside a handler there is nothing that it could come from.
    const own = made.lines.map((line) =>
      ofOwnEntry(ofAnyError(line, alias, reaction, wanted.exception), reaction, wanted),
    );
    lines.push(...own.map((line) => (wanted.isCaught ? line : line.replace(/\) from None$/, ")"))));
    imports.push(...made.imports);
    detail = made.detail ?? detail;
  }
  // At the end of a round it need not be said.
  if (reaction.ends === "continue" && lines.at(-1) !== "continue") lines.push("continue");
  return {
    lines,
    imports,
    ends: reaction.ends,
    records: reaction.records,
    status: reaction.status,
    raises: raisedClass(reaction.statements.at(-1) ?? null),
    detail,
    alias: alias !== null && new RegExp(`\\b${alias}\\b`).test(lines.join("\n")) ? alias : null,
  };
}

/** Whether both look for the same thing by its name, of which the exception speaks: a `tariff` in two tables. */
function isSameKey({ key, statements, ends }: Reaction, wanted: WantedReaction): boolean {
  if (key === null || key !== wanted.key || /^["']/.test(key)) return false;
  if (ends === "continue") return true;
  const raised = wordsOfName(raisedClass(statements.at(-1) ?? null) ?? "");
  return wordsOfName(key).some((word) => raised.includes(word));
}

/** `unknown topic` is said of what is none of those that are known, and of nothing that cannot be read. */
const UNLISTED = /\bunknown\b|\bunsupported\b|not (?:supported|known)\b/i;

/** `name is missing` of a value that is asked for in a way of its own. */
const LACKING = /\b(?:missing|required|absent|empty)\b|^no [a-z]+$/i;

function textsOf(statements: readonly Node[]): string[] {
  return statements.flatMap((node) => node.descendantsOfType("string_content").map(({ text }) => text));
}

/** Whether the text of a reaction is `no key`, `key is missing`: the same can be said of another thing. */
function isOfThing({ statements, thing }: Reaction, wanted: Situation): boolean {
  const words = thing.flatMap(wordsOfName);
  if (words.length === 0) return false;
  const texts = textsOf(statements);
  return (
    texts.length > 0 &&
    texts.every((text) => {
      if (wanted === "bad_value" && /\b(?:no|missing|required|absent|empty|unknown|not found)\b/i.test(text))
        return false;
      const own = wordsOfName(text);
      return (
        own.length <= words.length + 2 &&
        own.length > words.length &&
        words.every((word) => own.includes(word))
      );
    })
  );
}

/** What every exception has. */
const OF_ANY_ERROR = /^(?:args|with_traceback|add_note|__\w+__)$/;

/** `error.msg` of another class of errors is the text of this one: only the class that is caught there need have a `msg`. */
function ofAnyError(line: string, alias: string | null, { guard }: Reaction, exception: string): string {
  if (alias === null) return line;
  const plain = exception.split(".").at(-1) ?? exception;
  if (new RegExp(`\\b${plain}\\b`).test(guard.text.slice(0, guard.text.indexOf(":")))) return line;
  return line.replace(
    new RegExp(`(\\{?)\\b${alias}\\.(\\w+)(?:\\([^()]*\\))?`, "g"),
    (whole, open: string, name: string) =>
      OF_ANY_ERROR.test(name) ? whole : open === "{" ? `{${alias}` : `str(${alias})`,
  );
}

function aliasIn({ guard, statements }: Reaction): string | null {
  if (guard.type !== "except_clause") return null;
  const name = guard.descendantsOfType("as_pattern_target")[0]?.text;
  return name !== undefined && statements.some((node) => new RegExp(`\\b${name}\\b`).test(node.text))
    ? name
    : null;
}

/** `ValueError as error` where the lines use the exception. */
export function caughtAs(exception: string, { alias }: Pick<WrittenReaction, "alias">): string {
  return alias === null ? exception : `${exception} as ${alias}`;
}

/** What happens instead, for a sentence: `it is noted and left out`. */
export function describeReaction({ ends, records, raises, status }: WrittenReaction): string {
  const told = status === null ? "" : `, which is answered with ${status}`;
  switch (ends) {
    case "continue":
      return records
        ? "it is noted and left out, and the rest goes on"
        : "it is left out, and the rest goes on";
    case "return":
      return status === null ? "the function gives its failure value" : `it is answered with ${status}`;
    case "raise":
      return `${raises ? capital(raises) : "the house's exception"} is raised${told}`;
  }
}

/** Whether a node lies in a function that is defined within another. */
export function isNested(node: Node): boolean {
  const own = ancestorOfType(node, ["function_definition"]);
  return own !== null && ancestorOfType(own, ["function_definition"]) !== null;
}
