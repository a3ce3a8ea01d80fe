import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { readBehind, type ToldAbsence, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing, type Way } from "../../house/javascript/ways.ts";
import { areDelicate } from "../fault/delicate.ts";
import { decidesSomething, isWordForPeople } from "../javascript/deciding-reads.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { written } from "../sibling-care/write.ts";
import type { Missed } from "./missed.ts";
import { type AbsentUse, usesOf, withStandIn } from "./uses.ts";

interface Offer {
  readonly edits: readonly Edit[];
  readonly said: string;
  /** What stands in, as it would be written here. */
  readonly standIn: string;
  /** Whether it is said of the very same part. */
  readonly isAlike: boolean;
  readonly told: ToldAbsence;
  readonly rank: number;
}

/**
 * `last.day` fails behind `const [last] = rig.packings`, and the module of rigs has
 * `rig.packings.length > 0 ? rig.packings[0].day : rig.made`: the same stands in here.
 */
export function toldValueIdea(investigation: Investigation, missed: Missed): Idea | null {
  const { code, event } = investigation;
  const { file, plain } = missed;
  const uses = usesOf(missed);
  if (uses.length === 0) return null;
  const offers = toldAbsences(code)
    .flatMap((told) => offerOf(code, missed, uses, told) ?? [])
    .toSorted((left, right) => right.rank - left.rank);
  const [first, ...others] = offers;
  // Two places that let different things stand in do not say which is meant.
  if (!first || others.some((one) => one.standIn !== first.standIn && one.isAlike === first.isAlike))
    return null;
  const where = `${first.told.file.path}:${startLineOf(first.told.whole)}`;
  return {
    name: "stands_in_as_told",
    sentence: "What is not there is told as elsewhere",
    cause: `\`${plain.text.slice(0, 60)}\` may be absent, and is read without looking; ${where} says what holds then.`,
    explanation: `Gives \`${first.said.slice(0, 80)}\` where it is absent, as ${where} does.`,
    edits: first.edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

const LITERAL = /^(?:string|number|null|undefined|true|false|array|object|template_string|unary_expression)$/;

function offerOf(
  code: CodeIndex,
  missed: Missed,
  uses: readonly AbsentUse[],
  told: ToldAbsence,
): Offer | null {
  const { instead, present, about } = told;
  if (!instead || !present || told.leave?.type === "throw_statement" || told.scope?.id === missed.scope?.id)
    return null;
  const pair = sameWays(missed.ways, told.ways);
  if (!pair) return null;
  const theirs = readIn(present, about, pair.theirs);
  const alike = uses.find(({ rest }) => rest !== null && rest === theirs);
  const use = alike ?? uses.at(-1);
  if (
    !use ||
    !(alike ? mayStandIn(instead, use, pair, missed) : isStateOfThing(instead, code, missed, use.whole))
  )
    return null;
  if (isWordForPeople(instead.text) && !isCode(instead, use.whole) && decidesSomething(use.whole))
    return null;
  if (!isForSuchUse(code, missed, use, told)) return null;
  const names = new Map<string, string>();
  if (pair.own[0] && pair.theirs[0]) names.set(pair.theirs[0], pair.own[0]);
  const nothing = { startIndex: instead.startIndex, endIndex: instead.startIndex } as Node;
  const made = written(
    code,
    { own: missed.file, house: told.file },
    { whole: instead, core: nothing, ownText: "" },
    names,
  );
  if (!made) return null;
  const isAlike = alike !== undefined;
  const common = { told, isAlike, standIn: made.text, rank: (isAlike ? 3 : 1) + nearness(missed, told) };
  const reader = isAlike && use.kind === "read" ? readerOf(code, missed, told, pair, use.whole) : null;
  if (reader) return { ...common, ...reader };
  const text = withStandIn(
    missed,
    use,
    made.text,
    /^(?:ternary_expression|if_statement)$/.test(told.whole.type),
  );
  return text === null
    ? null
    : { ...common, said: made.text, edits: [...made.imports, replaced(missed, use.whole, text)] };
}

/** Whether what is said of the very same part may be said here. */
function mayStandIn(instead: Node, { kind, whole }: AbsentUse, pair: Pair, { ways }: Missed): boolean {
  if (kind === "list") return instead.text === "[]";
  if (kind === "keys") return instead.text === "{}";
  // What stands for a whole thing where one of its parts is asked need not stand for it where another is.
  if (!isLiteral(instead)) return kind !== "itself" && rootsAgree(instead, pair);
  if (kind !== "itself") return true;
  // What stands for the whole thing is made up where it is money, and a word where something else is made of it.
  const isText = instead.type === "string" && instead.text.length > 2;
  return (
    !areDelicate([ways[0]?.at(-1)?.replace(/^\./, "")]) &&
    !isText &&
    instead.text !== "null" &&
    whole.parent !== null
  );
}

/**
 * Whether what is said for one use serves for this one: nobody is shown `null` in a text, no text is counted, and a word that
 * is shown in a text is no entry of data.
 */
function isForSuchUse(
  code: CodeIndex,
  { file, ways }: Missed,
  { whole, kind, rest }: AbsentUse,
  told: ToldAbsence,
): boolean {
  const text = told.instead?.text ?? "";
  const own = kind === "taken" ? takenUse(code, file.path, whole) : consumptionOf(code, file.path, whole);
  if (/^(?:null|undefined)$/.test(text)) return own !== "text" && own !== "sum" && own !== "list";
  // Money, rights and the like are nothing that a word or number of another place may stand in for; a word for people may.
  const names = [ways[0]?.at(-1), ...(rest ?? "").split(/[.()]+/)].map((name) => name?.replace(/^\./, ""));
  const isEmpty = /^(?:""|''|\[\]|\{\})$/.test(text);
  const isMadeUp =
    told.instead !== null &&
    isLiteral(told.instead) &&
    !isEmpty &&
    (told.instead.type !== "string" || isCode(told.instead, whole));
  if (isMadeUp && areDelicate(names)) return false;
  if (own === "sum") return !/^(?:["'`[{]|true|false)/.test(text);
  const isWord = isWordForPeople(text) && !/^.[A-Z\d_-]*.$/.test(text);
  return own !== "entry" || !isWord || consumptionOf(code, told.file.path, told.whole) !== "text";
}

/** How the name that a part is taken out under is used. */
function takenUse(code: CodeIndex, path: string, declarator: Node): ReturnType<typeof consumptionOf> {
  const name = field(declarator, "name")?.firstNamedChild?.text;
  const block = declarator.parent?.parent;
  const use = block
    ?.descendantsOfType(["identifier"])
    .find((node) => node.text === name && node.startIndex > declarator.endIndex);
  return use ? consumptionOf(code, path, use) : null;
}

/** `"DE"`, or the very text that the value is compared with: no word for people. */
function isCode({ text }: Node, whole: Node): boolean {
  const question = whole.parent;
  return (
    /^["'`][A-Z\d_-]+["'`]$/.test(text) ||
    [question && field(question, "left"), question && field(question, "right")].some(
      (side) => side?.text === text,
    )
  );
}

function replaced({ file }: Missed, node: Node, text: string): Edit {
  return replaceNode(file, node.parent?.type === "non_null_expression" ? node.parent : node, text);
}

interface Pair {
  readonly own: Way;
  readonly theirs: Way;
}

function sameWays(own: readonly Way[], theirs: readonly Way[]): Pair | null {
  for (const one of own)
    for (const other of theirs) if (areSameThing(one, other)) return { own: own[0] ?? one, theirs: other };
  return null;
}

/** What is read of the thing where it is there: `.day` of `rig.packings[0].day`. */
function readIn(present: Node, about: Node, way: Way): string | null {
  if (withoutTypes(present).id === withoutTypes(about).id) return "";
  const text = withoutTypes(about).text;
  const whole = withoutTypes(present);
  const [read] = [whole, ...whole.descendantsOfType(about.type)]
    .filter((node) => node.text === text)
    .flatMap((node) => readBehind(node) ?? []);
  // What is made of the part beside is another thing: what stands for that stands for no part.
  return read && way.length > 0 && read.whole.id === whole.id ? read.rest : null;
}

function isLiteral(node: Node): boolean {
  return (
    LITERAL.test(node.type) || (node.type === "identifier" && /^[A-Z][A-Z\d_]+$|^undefined$/.test(node.text))
  );
}

/** What stands in is read of the same thing that the part is taken of: `rig.made` for a part of `rig`. */
function rootsAgree(instead: Node, { own, theirs }: Pair): boolean {
  const roots = instead
    .descendantsOfType("identifier")
    .concat(instead.type === "identifier" ? [instead] : [])
    .map(({ text }) => text);
  const isOwn = own[0] !== undefined && /^[\w$]+$/.test(own[0]);
  return isOwn && roots.every((name) => name === theirs[0] || /^[A-Z]/.test(name));
}

const STATE =
  /\b(?:deleted|removed|unknown|missing|gone|none|nobody|former|nameless|anonymous|n\/a)\b|^\W*$/i;

/** A word for the thing that is not there, `"(deleted)"`, which may be said of any text of it. */
function isStateOfThing(instead: Node, code: CodeIndex, { file }: Missed, whole: Node): boolean {
  const isNamed = instead.type === "identifier" && STATE.test(instead.text.replaceAll("_", " "));
  const isSaid = instead.type === "string" && STATE.test(instead.text.slice(1, -1));
  if ((!isNamed && !isSaid) || instead.text.length <= 2) return false;
  return /^(?:text|entry)$/.test(consumptionOf(code, file.path, whole) ?? "");
}

/** `packedOn(rig)`, where a function of the house is made for the question and can be asked here. */
function readerOf(
  code: CodeIndex,
  missed: Missed,
  told: ToldAbsence,
  { own, theirs }: Pair,
  whole: Node,
): Pick<Offer, "edits" | "said"> | null {
  const { scope, file } = told;
  const symbol = (code.symbolsOf(file.path)?.functions ?? []).find(({ node }) => node.id === scope?.id);
  if (!scope || !symbol || file.path === missed.file.path || !isWholeOf(symbol, told)) return null;
  const [parameter, ...more] = parameterNames(scope);
  const [root] = own;
  if (more.length > 0 || parameter !== theirs[0] || !root || !/^[\w$]+$/.test(root)) return null;
  if (missed.ways[0]?.[0] !== root || symbol.qualifiedName.includes(".")) return null;
  const brought = planJavascriptImport(code, missed.file, { path: file.path, name: symbol.name });
  if (!brought) return null;
  const said = `${brought.local}(${root})`;
  return { said, edits: [...brought.edits, replaced(missed, whole, said)] };
}

/** Whether a function does nothing else than to say it. */
function isWholeOf({ node }: FunctionSymbol, { whole }: ToldAbsence): boolean {
  const [only, ...others] = returnsOf(node).values;
  return only !== undefined && others.length === 0 && withoutTypes(only).id === whole.id;
}

function nearness({ file }: Missed, told: ToldAbsence): number {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  return told.file.path === file.path ? 0.5 : folder(told.file.path) === folder(file.path) ? 0.2 : 0;
}
