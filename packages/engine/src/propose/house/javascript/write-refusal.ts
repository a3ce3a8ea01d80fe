import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { moduleNames, namesAt, namesRead } from "../../recipes/javascript/names.ts";
import type { RequestPart } from "../../recipes/javascript/request-part.ts";
import { capital, renamed, wordsOfName } from "../words.ts";
import type { JavascriptRefusal, Situation } from "./refusals.ts";
import { type ColumnNames, columnNames, type TakenColumns } from "./taken-columns.ts";

/** Where a refusal is wanted, and what it is about. */
export interface RefusalTarget {
  readonly file: SourceFile;
  /** The statement beside which it will stand. */
  readonly statement: Node;
  readonly thing: readonly string[];
  /** The variable that was found empty or bad. */
  readonly subject: string | null;
  readonly key: string | null;
  /** The part of the request that names what is looked up; null or left out where it cannot be told. */
  readonly askedIn?: RequestPart["kind"] | null;
  readonly handler: WebHandler | null;
  readonly further?: readonly string[];
  /** Of a row that was refused: the columns whose values are taken, and what else the client sent. */
  readonly taken?: TakenColumns & { readonly others: readonly string[] };
}

export interface WrittenRefusal {
  /** Lines without indentation; a leading tab is one more level. */
  readonly lines: readonly string[];
  readonly imports: readonly Edit[];
  readonly status: number;
  /** Part of its text that stands in it whatever the values are; null when it has none. */
  readonly detail: string | null;
  /** Of a conflict: how the house tells it apart, with names that are known here; null where it cannot be asked here. */
  readonly toldBy?: string | null;
}

const GLOBALS =
  /^(?:Response|NextResponse|Error|String|Number|Boolean|JSON|Object|Array|Date|Math|console|process|undefined|Promise|URL|next)$/;

/**
 * Writes a refusal as it stands elsewhere for another thing: names and words are exchanged, what it needs is imported.
 * Null where it cannot say the same there.
 * @param saidAnew Texts put together from values of the other place get a plain sentence in their stead.
 */
export function writeJavascriptRefusal(
  code: CodeIndex,
  refusal: JavascriptRefusal,
  target: RefusalTarget,
  saidAnew = false,
): WrittenRefusal | null {
  const { file, body } = refusal;
  const imports: Edit[] = [];
  const splices: Splice[] = [];
  const available = namesAt(code, target.file, target.statement);
  // What the statement itself takes apart is not known before it.
  for (const name of takenApart(target.statement)) available.delete(name);
  for (const name of target.further ?? []) available.add(name);
  const anew = saidAnew ? body.flatMap(composedTexts) : [];
  for (const statement of body) {
    const keys = refusal.key === null || target.key === null ? [] : keyNodes(statement, refusal.key);
    for (const node of keys)
      splices.push({ start: node.startIndex, end: node.endIndex, text: target.key ?? "" });
    for (const node of namesRead(statement)) {
      if (anew.some((text) => isWithin(node, text))) continue;
      if (keys.some((key) => key.startIndex <= node.startIndex && node.endIndex <= key.endIndex)) continue;
      const text = nameAt(code, refusal, target, node.text, available, imports);
      if (text === null) return null;
      if (text === node.text) continue;
      const written = node.type === "shorthand_property_identifier" ? `${node.text}: ${text}` : text;
      splices.push({ start: node.startIndex, end: node.endIndex, text: written });
    }
  }
  const columns = columnNames(refusal, target.taken);
  const said = textSplices(refusal, target, anew, columns);
  if (!said) return null;
  splices.push(...said.splices);
  const [first] = body;
  const last = body.at(-1);
  if (!first || !last) return null;
  const indent = indentOf(file, first);
  const whole = spliced(file.text, first.startIndex, last.endIndex, splices).replace(/\r\n/g, "\n");
  const lines = whole.split("\n").map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  const toldBy = askedAt(code, refusal, target, columns, available);
  return {
    lines,
    imports: [...imports, ...(toldBy?.imports ?? [])],
    status: refusal.status,
    detail: said.detail,
    toldBy: toldBy?.text ?? null,
  };
}

/** The check of a conflict as it can be asked at the target: what it calls is imported, columns are those that are taken. */
function askedAt(
  code: CodeIndex,
  refusal: JavascriptRefusal,
  target: RefusalTarget,
  { literals, untold }: ColumnNames,
  available: ReadonlySet<string>,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const { asked, condition, file } = refusal;
  if (!asked || condition === null || untold.size > 0) return null;
  const imports: Edit[] = [];
  const splices: Splice[] = [];
  for (const node of namesRead(asked)) {
    if (node.text === refusal.subject) continue;
    const text = nameAt(code, refusal, target, node.text, available, imports);
    if (text === null) return null;
    if (text !== node.text) splices.push({ start: node.startIndex, end: node.endIndex, text });
  }
  for (const fragment of asked.descendantsOfType("string_fragment")) {
    const text = literals.get(fragment.text);
    if (text) splices.push({ start: fragment.startIndex, end: fragment.endIndex, text });
  }
  const made = spliced(file.text, asked.startIndex, asked.endIndex, splices);
  return { text: condition === asked.text ? made : made.replace(/!==?/, "==="), imports };
}

/** Sentences made of text and values, as arguments or entries of an answer: `no line from ${from}`, `"No line " + id`. */
function composedTexts(statement: Node): Node[] {
  return statement.descendantsOfType(["template_string", "binary_expression"]).filter((node) => {
    const { parent } = node;
    const isSaid =
      parent?.type === "arguments" || (parent?.type === "pair" && field(parent, "value")?.id === node.id);
    const isSum = node.type === "binary_expression" && field(node, "operator")?.text !== "+";
    const words = node.descendantsOfType("string_fragment").map(({ text }) => text.trim());
    return isSaid && !isSum && /[a-z]{2,}\s+(?:.*\s)?[a-z]{2,}/i.test(words.join(" "));
  });
}

function isWithin(node: Node, outer: Node): boolean {
  return outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

function takenApart(statement: Node): string[] {
  if (!/^(?:lexical|variable)_declaration$/.test(statement.type)) return [];
  return statement.namedChildren
    .map((child) => field(child, "name"))
    .filter((name) => name !== null && /_pattern$/.test(name.type))
    .flatMap((name) => boundNames(name));
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function spliced(text: string, from: number, to: number, splices: readonly Splice[]): string {
  let made = "";
  let position = from;
  for (const splice of splices.toSorted((left, right) => left.start - right.start)) {
    if (splice.start < position) continue;
    made += text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return made + text.slice(position, to);
}

/** Expressions that are the looked-up key: `req.params.id`. */
function keyNodes(statement: Node, key: string): Node[] {
  return statement
    .descendantsOfType(["identifier", "member_expression", "call_expression"])
    .filter((node) => node.text === key);
}

function nameAt(
  code: CodeIndex,
  refusal: JavascriptRefusal,
  target: RefusalTarget,
  name: string,
  available: ReadonlySet<string>,
  imports: Edit[],
): string | null {
  if (name === refusal.subject && target.subject !== null) return target.subject;
  const own = refusal.handler;
  const there = target.handler;
  if (own && there) {
    for (const part of ["request", "response", "next"] as const)
      if (own[part] === name && there[part] !== null) return there[part];
    if (own.response === name && there.response === null) {
      const added = addParameter(target.file, there, name);
      if (!added) return null;
      if (!imports.some((edit) => edit.start === added.start && edit.replacement === added.replacement))
        imports.push(added);
      return name;
    }
  }
  const isModuleName = moduleNames(code, refusal.file).has(name);
  if (!isModuleName) {
    if (GLOBALS.test(name) && !own?.next) return name;
    const other = renamed(name, refusal.thing, target.thing);
    if (other !== name && available.has(other)) return other;
    if (available.has(name)) return name;
    return GLOBALS.test(name) && name !== "next" ? name : null;
  }
  const other = renamed(name, refusal.thing, target.thing);
  if (other !== name) {
    // `CustomerNotFound` speaks of customers: the like for the other thing has to exist.
    const [found] = [...code.classesNamed(other), ...code.functionsNamed(other)].filter(
      (symbol) => symbol.qualifiedName === other && !code.file(symbol.path)?.isTest,
    );
    return found ? brought(code, target, found.path, other, imports) : null;
  }
  if (refusal.file.path === target.file.path) return name;
  const binding = code
    .symbolsOf(refusal.file.path)
    ?.imports.find((item) => item.local === name && item.atModuleLevel);
  if (!binding) return brought(code, target, refusal.file.path, name, imports);
  const plan = planJavascriptImport(code, target.file, { binding, from: refusal.file.path });
  if (!plan) return null;
  imports.push(...plan.edits);
  return plan.local;
}

/** A handler that had no need of its second parameter gets it; null where it has more than one or takes it apart. */
export function addParameter(file: SourceFile, handler: WebHandler, name: string): Edit | null {
  const single = field(handler.node, "parameter");
  if (single) return textEdit(file, single.startIndex, single.endIndex, `(${single.text}, ${name})`);
  const list = field(handler.node, "parameters");
  const given = list?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const [only] = given;
  if (!list || !only || given.length !== 1) return null;
  return textEdit(file, only.endIndex, only.endIndex, `, ${name}`);
}

function brought(
  code: CodeIndex,
  target: RefusalTarget,
  path: string,
  name: string,
  imports: Edit[],
): string | null {
  if (path === target.file.path) return name;
  if (code.importsOf(path).includes(target.file.path)) return null;
  const plan = planJavascriptImport(code, target.file, { path, name });
  if (!plan) return null;
  imports.push(...plan.edits);
  return plan.local;
}

const GENERAL = new Set(
  "a an the this that is was are be not no found exist exists does do did could cannot can such unknown missing required requested resource item entry record object entity page invalid bad request error with and or must parameter field value given please provide try again sorry status code message detail json body malformed".split(
    " ",
  ),
);

/** What says of any value that another row has it. */
const TAKEN = /^(?:taken|duplicate|unique|already|used|in|use|conflict|exists)$/;

/** Exchanges the words of the answer's text. Null where it speaks of something else that cannot be told. */
function textSplices(
  refusal: JavascriptRefusal,
  target: RefusalTarget,
  anew: readonly Node[],
  columns: ColumnNames,
): { splices: Splice[]; detail: string | null } | null {
  const sentence = plainSentence(refusal.situation, target.thing);
  const splices: Splice[] = anew.map((text) => ({
    start: text.startIndex,
    end: text.endIndex,
    text: `"${sentence.replace(/["\\]/g, "")}"`,
  }));
  let detail: string | null = anew.length > 0 ? sentence : null;
  const fragments = refusal.body.flatMap((statement) => statement.descendantsOfType("string_fragment"));
  // What is said where the very same call found nothing is said of the same thing, whatever its name there is.
  const isSameCall =
    refusal.lookup !== null &&
    refusal.file.path === target.file.path &&
    isWithin(refusal.lookup, target.statement);
  const isSame = isSameCall || refusal.thing.join(" ") === target.thing.join(" ");
  for (const fragment of fragments) {
    const literal = fragment.parent;
    const isKey = literal?.parent?.type === "pair" && field(literal.parent, "key")?.id === literal.id;
    if (!literal || isKey || anew.some((text) => isWithin(literal, text))) continue;
    const column = columns.literals.get(fragment.text);
    // Nobody is told of a column of another table.
    if (columns.untold.has(fragment.text)) return null;
    if (column) {
      splices.push({ start: fragment.startIndex, end: fragment.endIndex, text: column });
      continue;
    }
    const words = refusal.thing.flatMap(wordsOfName);
    const exchanged = /^(?:absent|conflict)$/.test(refusal.situation)
      ? columns.said(renamed(fragment.text, words, target.thing))
      : withExactKey(fragment.text, refusal, target);
    const isOfThing = refusal.situation !== "unauthenticated";
    // `payload is not readable` is said of the payload, whatever is asked there: the same words are true here.
    const isNamed =
      refusal.situation === "bad_value" && target.thing.some((one) => namesColumn(fragment.text, one));
    const isStrange = target.taken ? speaksOfOther(exchanged, target.taken, isSame) : !isSame && !isNamed;
    if (isOfThing && exchanged === fragment.text && isStrange && !isGeneral(exchanged, refusal.situation)) {
      if (literal.type !== "string" || plainString(literal) === null) return null;
      const plain = CODE.test(fragment.text)
        ? plainCode(refusal.situation, target.thing, fragment.text)
        : plainSentence(refusal.situation, target.thing);
      splices.push({ start: fragment.startIndex, end: fragment.endIndex, text: plain });
      detail ??= plain;
      continue;
    }
    const made = refusal.situation === "bad_value" ? notValid(exchanged, target) : exchanged;
    if (made !== fragment.text)
      splices.push({ start: fragment.startIndex, end: fragment.endIndex, text: made });
    const said = made.trim();
    if (/[a-z]{3}/i.test(said) && (detail === null || said.length > detail.length)) detail = said;
  }
  return { splices, detail };
}

/** `nickname is taken` is true of whatever has a nickname that is taken, and of nothing whose address is. */
function speaksOfOther(
  text: string,
  { columns, others }: NonNullable<RefusalTarget["taken"]>,
  isSame: boolean,
): boolean {
  if (columns.some((column) => namesColumn(text, column))) return false;
  return !isSame || others.some((other) => namesColumn(text, other));
}

/** Whether words for people name a column. */
export function namesColumn(text: string, column: string): boolean {
  const words = wordsOfName(column).join(" ");
  return words !== "" && new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`).test(wordsOfName(text).join(" "));
}

/** What the words of a refusal say a value should have been, and what reads such values. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bjson\b/i, /\bJSON\.parse\(|\bjson\(|body/i],
  [/\b(?:number|numeric|integer|decimal)\b/i, /\b(?:Number|parseInt|parseFloat|BigInt|Array)\(/],
  [/\b(?:date|day|time|timestamp|iso ?8601|yyyy)\b/i, /\bDate\b|[dD]ate|[tT]ime/],
  [/\b(?:url|address|link)\b/i, /\bURL\b/],
];

/**
 * `url is required` of an address that cannot be read, `from must be a number` of a date: what was sent is there, and of
 * another kind. Nobody is told what is not so.
 */
function notValid(text: string, { statement }: RefusalTarget): string {
  const said = KINDS.filter(([words]) => words.test(text));
  if (said.some(([, reads]) => reads.test(statement.text)) && /\bmust\b|\bnot an?\b/i.test(text)) return text;
  if (CODE.test(text)) return text.replace(/(?<![a-z])(?:missing|required|absent)(?![a-z])/, "invalid");
  return text
    .replace(
      /\b(?:is|are) (?:required|missing|needed|mandatory|not an? (?!valid)\w+)\b|\bmust (?:be (?!(?:an? )?valid)|have |contain |not be )[^.;:]*/i,
      "is not valid",
    )
    .replace(/^missing\b/i, (word) => (word.startsWith("M") ? "Invalid" : "invalid"));
}

function withExactKey(text: string, refusal: JavascriptRefusal, target: RefusalTarget): string {
  const [from] = refusal.thing;
  const [to] = target.thing;
  if (!from || !to) return text;
  // `limit_invalid` is `cursor_invalid` of a cursor.
  if (CODE.test(text) && /^[a-z]\w*$/.test(to))
    return text.replace(new RegExp(`(?<![a-z\\d])${from.replace(/\W/g, "\\$&")}(?![a-z\\d])`), () => to);
  return text.replace(new RegExp(`(?<![\\w])${from.replace(/\W/g, "\\$&")}(?![\\w])`, "g"), () => to);
}

function isGeneral(text: string, situation: Situation): boolean {
  const words = wordsOfName(text).filter((word) => !/^\d+$/.test(word));
  const isKnown = (word: string) => GENERAL.has(word) || (situation === "conflict" && TAKEN.test(word));
  return words.every(isKnown) || /^[A-Z0-9_]+$/.test(text) || !/[a-z]{3}/i.test(text);
}

/** A word for programs: `url_missing`, `unknown-order`, `BAD_DAY`. */
const CODE = /^[a-z\d]+(?:[_-][a-z\d]+)+$/;

/** `invalid_delivery`, written as the house writes such words. */
function plainCode(situation: Situation, thing: readonly string[], like: string): string {
  const joint = like.includes("-") ? "-" : "_";
  const said = {
    absent: "unknown",
    missing_part: "missing",
    unauthenticated: "unauthenticated",
    bad_value: "invalid",
    conflict: "duplicate",
  };
  const words = situation === "unauthenticated" ? [] : thing.flatMap(wordsOfName);
  return [said[situation], ...words].join(joint);
}

/** `Order not found`, `email is required`: a plain sentence for an answer. */
export function plainSentence(situation: Situation, thing: readonly string[]): string {
  const name = thing.join(" ");
  switch (situation) {
    case "absent":
      return name === "" ? "Not found" : `${capital(name)} not found`;
    case "missing_part":
      return `${name || "A value"} is required`;
    case "conflict":
      return name === "" ? "Already exists" : `${capital(name)} already exists`;
    case "unauthenticated":
      return "Authentication required";
    case "bad_value":
      return `${name || "The value"} is not valid`;
  }
}
