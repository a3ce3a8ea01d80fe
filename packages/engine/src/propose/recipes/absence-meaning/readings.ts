import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { areDelicate } from "../fault/delicate.ts";
import { moduleNames } from "../javascript/names.ts";
import { contains, insteadEdits, joinEdits, leaveEdits, statementOf, type Whole, wholesOf } from "./moves.ts";
import { callerSpot, handedUp, mayGiveNothing, toldAt } from "./nothing-given.ts";
import { isPredicate } from "./predicate.ts";
import { siblingReaders } from "./sibling-reader.ts";
import { type Spot, spotsOf } from "./spots.ts";
import { type Told, toldIn } from "./told.ts";
import { isReadAgain, useOf } from "./use.ts";

/** One answer to what is absent, at one place, with all that speaks for it. */
export interface Reading {
  readonly spot: Spot;
  readonly move: "instead" | "leave" | "join" | "reader";
  readonly whole: Whole | null;
  readonly answer: string;
  readonly edits: readonly Edit[];
  /** What marks it, by each place that says it; see `GROUNDS`. */
  readonly sayings: readonly ReadonlySet<string>[];
  /** Places that say so, `path:line`. */
  readonly places: readonly string[];
}

/** All answers that the repository knows for what is absent, at all places where it passes. */
export function readingsOf(investigation: Investigation): readonly Reading[] {
  const { code } = investigation;
  const told = toldIn(code);
  const found = spotsOf(investigation).flatMap((spot) => {
    const wholes = wholesOf(spot);
    return [
      ...neutral(code, spot, told),
      ...nothingGiven(code, spot),
      ...byCaller(code, spot, told),
      ...bySibling(code, spot),
      ...told.flatMap((one) => byTold(code, spot, wholes, one)),
    ];
  });
  return gathered(
    investigation,
    found.filter((one) => !isIdle(one)),
  );
}

/** What changes nothing, or not enough: nothing for nothing, an answer that reads what is absent, a read that fails next. */
function isIdle({ spot, whole, move, answer }: Raw): boolean {
  if (new RegExp(`(?<![\\w$.])${escaped(spot.subject.text)}[.[]`).test(answer)) return true;
  if (isOfCaught(spot)) return true;
  if (move !== "instead" || !whole) return false;
  const isTarget =
    (field(whole.node.parent ?? whole.node, "left") ?? null)?.id === whole.node.id &&
    /assignment/.test(whole.node.parent?.type ?? "");
  return (
    (whole.level === "itself" && kindOf(answer) === "nothing") || isTarget || isReadAgain(spot, whole.node)
  );
}

/** A part of the error that is handled: one without it is another error, and nobody's absence. */
function isOfCaught({ subject }: Spot): boolean {
  const clause = ancestorOfType(subject, ["except_clause", "catch_clause"]);
  const name =
    clause?.type === "catch_clause"
      ? field(clause, "parameter")?.text
      : /\bas (\w+):/.exec(clause?.text ?? "")?.[1];
  return name !== undefined && new RegExp(`^${escaped(name)}\\b`).test(subject.text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

type Raw = Omit<Reading, "sayings" | "places"> & {
  readonly marks: readonly string[];
  readonly place: string | null;
};

function gathered(investigation: Investigation, raw: readonly Raw[]): Reading[] {
  const groups = Map.groupBy(raw, ({ edits }) => JSON.stringify(edits));
  return [...groups.values()].flatMap((own): Reading[] => {
    const [first] = own;
    if (!first) return [];
    const { marks: _marks, place: _place, ...rest } = first;
    const places = [...new Set(own.flatMap(({ place }) => place ?? []))];
    const common = [
      `move:${first.move}${first.whole ? `:${first.whole.level}` : ""}`,
      `hop:${Math.min(first.spot.hop, 3)}`,
      `absence:${first.spot.absence}`,
      ...(places.length > 1 ? ["told:often"] : []),
      ...documented(investigation, first),
      `answer:${kindOf(first.answer)}`,
      ...usedAs(first),
    ];
    const sayings = own.map(({ marks }) => new Set([...marks, ...common]));
    return [{ ...rest, sayings, places }];
  });
}

/** How what stands in is used: what the type of the function says, whether something is read of it, what it is about. */
function usedAs({ spot, whole, move }: Raw): string[] {
  const marks = move === "instead" && whole ? [`use:${useOf(whole.node)}`] : [];
  const parent = whole?.node.parent;
  if (
    whole?.level === "itself" &&
    parent &&
    /^(?:member_expression|subscript_expression|attribute|subscript)$/.test(parent.type)
  )
    marks.push("itself:read");
  const type = spot.scope ? (field(spot.scope, "return_type")?.text ?? "") : "";
  if ((move === "leave" || marks.includes("use:returned")) && type !== "")
    marks.push(/\b(?:None|null|undefined|Optional)\b/.test(type) ? "type:admits" : "type:other");
  if (spot.scope && isWebHandler(spot)) marks.push("in:handler");
  if (areDelicate([wordOf(spot), ...(whole ? [lastNameOf(whole.node)] : [])])) marks.push("delicate");
  return marks;
}

/** Whether the function answers requests, by what it is given. */
function isWebHandler({ scope }: Spot): boolean {
  const given = scope ? ((field(scope, "parameters") ?? field(scope, "parameter"))?.text ?? "") : "";
  return /\b(?:req|request|res|reply|ctx|c|response)\b/.test(given);
}

/** A sign or a word that says that nothing is there, whatever it is; any other word is about the one thing. */
const STANDS_FOR_NOTHING =
  /^f?["'`](?:\W*|\W*(?:unknown|none|nobody|nothing|missing|n\/?a|not known|unnamed|untitled|anonymous|deleted|removed|unassigned|gone|tba|tbd)\W*)["'`]$/i;

function kindOf(answer: string): string {
  if (/^(?:None|null|undefined)$/.test(answer)) return "nothing";
  if (/^(?:""|''|\[\]|\{\}|\(\)|set\(\))$/.test(answer)) return "empty";
  if (/^(?:0|0\.0|0n)$/.test(answer)) return "zero";
  if (/^(?:true|false|True|False)$/.test(answer)) return "truth";
  if (/^[A-Z][A-Z\d_]+$/.test(answer)) return "constant";
  if (/^f?["'`]/.test(answer)) return STANDS_FOR_NOTHING.test(answer) ? "text" : "word";
  if (/^-?[\d.]+$/.test(answer)) return "number";
  return answer === "" ? "bare" : "made";
}

/** The function itself gives nothing, where that is known of it. */
function nothingGiven(code: CodeIndex, spot: Spot): Raw[] {
  if (isPredicate(spot)) {
    const [no] = spot.dialect.words.truth.toReversed();
    const edits = no === undefined ? null : leaveEdits(code, spot, `return ${no}`);
    return edits && no
      ? [{ spot, move: "leave", whole: null, answer: no, edits, place: null, marks: ["form:predicate"] }]
      : [];
  }
  const marks = mayGiveNothing(code, spot);
  if (!marks.some((one) => /^(?:type:admits|ends:|callers:)/.test(one))) return [];
  const answer = spot.dialect.words.nothing;
  const edits = leaveEdits(code, spot, `return ${answer}`);
  return edits
    ? [{ spot, move: "leave", whole: null, answer, edits, place: null, marks: ["form:nothing", ...marks] }]
    : [];
}

/** The field is read as those beside it are. */
function bySibling(code: CodeIndex, spot: Spot): Raw[] {
  return siblingReaders(code, spot).map(({ edits, reader, marks, line }) => ({
    spot,
    move: "reader",
    whole: null,
    answer: reader,
    edits,
    place: `${spot.file.path}:${line}`,
    marks: ["form:sibling", ...marks],
  }));
}

/** The function gives nothing, and its only caller leaves as it does elsewhere. */
function byCaller(code: CodeIndex, spot: Spot, told: readonly Told[]): Raw[] {
  const caller = spot.hop === 0 ? callerSpot(code, spot) : null;
  if (!caller) return [];
  return toldAt(told, caller).flatMap((one): Raw[] => {
    const isSkip = one.form === "skip";
    // What is refused there is another thing that is not there.
    if (!isSkip && !(one.form === "early" || (one.form === "leave" && !isWebHandler(caller)))) return [];
    if (isSkip && !isInLoop(caller)) return [];
    const answer = one.answer ? placed(code, caller, one) : "";
    if (answer === null) return [];
    const words = isSkip ? "continue" : answer === "" ? "return" : `return ${answer}`;
    const edits = handedUp(code, spot, caller, words);
    const place = `${one.file.path}:${startLineOf(one.whole)}`;
    return edits
      ? [
          {
            spot: caller,
            move: "leave",
            whole: null,
            answer,
            edits,
            place,
            marks: ["handed:up", `form:${one.form}`],
          },
        ]
      : [];
  });
}

/** What one place says, carried over to this one. */
function byTold(code: CodeIndex, spot: Spot, wholes: readonly Whole[], told: Told): Raw[] {
  if (spot.absence === "unreadable" && !isOfUnreadable(told)) return [];
  const isFar = told.file.path !== spot.file.path;
  if (told.form === "early" && told.scope?.id !== spot.scope?.id) return [];
  const answer = told.answer ? placed(code, spot, told) : "";
  if (answer === null || (isFar && /^(?:made|bare)$/.test(kindOf(answer)))) return [];
  const place = `${told.file.path}:${startLineOf(told.whole)}`;
  const near = nearness(code, spot, told);
  const made = (
    move: Raw["move"],
    whole: Whole | null,
    edits: readonly Edit[] | null,
    more: readonly string[],
  ): Raw[] =>
    edits
      ? [{ spot, move, whole, answer, edits, place, marks: [...near, `form:${told.form}`, ...more] }]
      : [];
  if (told.whole.parent && contains(told.whole, spot.node) && told.file.path === spot.file.path) {
    const isPresent = told.present !== null && contains(told.present, spot.node);
    return told.form === "choice" && isPresent && told.whole.type !== "if_statement"
      ? made("join", null, joinEdits(code, spot, told.whole), [])
      : [];
  }
  if (told.form === "skip")
    return made("leave", null, isInLoop(spot) ? leaveEdits(code, spot, "continue") : null, ["skip"]);
  if (/^(?:leave|early|caught)$/.test(told.form) || isReturned(told)) {
    // What a function gives is known of itself, or of one beside it.
    const returned = returnedWhole(wholes);
    const words = answer === "" ? "return" : `return ${answer}`;
    const isKin = told.scope?.id === spot.scope?.id;
    const left =
      told.form !== "choice" || isKin
        ? made("leave", null, spot.scope ? leaveEdits(code, spot, words) : null, [])
        : [];
    const chosen =
      returned && answer !== ""
        ? made("instead", returned, insteadEdits(code, spot, returned, answer), [
            ...shapeOf(returned, told),
            "returned",
          ])
        : [];
    if (told.form !== "choice") return [...left, ...chosen];
  }
  if (
    answer === "" ||
    (isFar && /^(?:number|text|word|constant|truth)$/.test(kindOf(answer)) && !near.includes("about:same"))
  )
    return [];
  return wholes
    .filter((whole) => isFitting(whole, told) && !isMisread(whole, answer))
    .flatMap((whole) =>
      made("instead", whole, insteadEdits(code, spot, whole, answer), shapeOf(whole, told)),
    );
}

/** The value itself is stood in for where the value itself is there as well: no word for a text that something is read of. */
function isFitting({ level }: Whole, { present, about, form }: Told): boolean {
  const isItself = form === "default" || (present !== null && about !== null && present.text === about.text);
  return (level === "itself") === isItself;
}

/** What is done about text that cannot be read, not about none. */
function isOfUnreadable({ form, whole, about }: Told): boolean {
  return (
    form === "caught" || (about === null && ancestorOfType(whole, ["except_clause", "catch_clause"]) !== null)
  );
}

/** A number or nothing, of which something is read as if it were the value. */
function isMisread({ level, node }: Whole, answer: string): boolean {
  const parent = node.parent;
  const isRead =
    parent !== null && /^(?:member_expression|subscript_expression|attribute|subscript)$/.test(parent.type);
  return level === "itself" && isRead && /^(?:number|zero|truth|nothing)$/.test(kindOf(answer));
}

function isReturned({ whole, form }: Told): boolean {
  return form === "choice" && whole.parent?.type === "return_statement";
}

/** The whole that the statement returns. */
function returnedWhole(wholes: readonly Whole[]): Whole | null {
  return (
    wholes.find(
      ({ node }) =>
        node.parent?.type === "return_statement" ||
        (node.parent?.type === "arrow_function" && field(node.parent, "body")?.id === node.id),
    ) ?? null
  );
}

function isInLoop({ node, scope }: Spot): boolean {
  for (let current = node.parent; current && current.id !== scope?.id; current = current.parent)
    if (/^for_/.test(current.type))
      return field(current, "body") !== null && contains(field(current, "body") ?? current, node);
  return false;
}

/** Where it is said, and of what. */
function nearness(code: CodeIndex, spot: Spot, told: Told): string[] {
  const isOwn = told.file.path === spot.file.path;
  const isScope = isOwn && told.scope !== null && told.scope.id === spot.scope?.id;
  const where = isScope ? "at:function" : isOwn ? "at:file" : "at:other";
  const marks = [where];
  if (!isScope && areUsedTogether(code, spot, told)) marks.push("at:twin");
  const about = told.about;
  if (!about) return marks;
  const own = wordOf(spot);
  if (own !== null && own === (nameOf(about) ?? plainString(about))) marks.push("about:same");
  else if (rootOf(about) !== null && rootOf(about) === rootOf(spot.subject)) marks.push("about:kin");
  if (about.text === spot.subject.text) marks.push("about:text");
  const source = sourceOf(about, told.scope);
  if (source !== null && source === sourceOf(spot.subject, spot.scope)) marks.push("source:same");
  return marks;
}

/** What is called for a name, or by the expression itself: `devices.find` of `const device = await devices.find(id)`. */
function sourceOf(node: Node, scope: Node | null): string | null {
  const call = /^(?:call|call_expression)$/.test(node.type)
    ? node
    : node.type === "identifier"
      ? boundCall(node, scope)
      : null;
  return (call && field(call, "function")?.text) ?? null;
}

function boundCall({ text }: Node, scope: Node | null): Node | null {
  for (const one of scope?.descendantsOfType(["variable_declarator", "assignment"]) ?? []) {
    const value =
      (field(one, "name") ?? field(one, "left"))?.text === text
        ? (field(one, "value") ?? field(one, "right"))
        : null;
    const inner = value && /^(?:await|await_expression)$/.test(value.type) ? value.firstNamedChild : value;
    if (inner && /^(?:call|call_expression)$/.test(inner.type)) return inner;
  }
  return null;
}

/** Whether both functions are called side by side: cells of a row, fields of an object. */
function areUsedTogether(code: CodeIndex, spot: Spot, told: Told): boolean {
  const [own, theirs] = [spot, told].map(({ file, scope }) =>
    scope ? code.functionAt(file.path, startLineOf(scope))?.name : undefined,
  );
  if (!own || !theirs || own === theirs || /^</.test(own) || /^</.test(theirs)) return false;
  const lists = (name: string) =>
    new Set(code.callsOf(name).flatMap(({ node }) => listAround(node)?.id ?? []));
  const known = lists(own);
  return [...lists(theirs)].some((id) => known.has(id));
}

function listAround(node: Node): Node | null {
  const parent = node.parent;
  const entry =
    parent && /^(?:pair|keyword_argument|template_substitution|interpolation)$/.test(parent.type)
      ? parent.parent
      : parent;
  return entry &&
    /^(?:array|list|tuple|object|dictionary|arguments|argument_list|template_string|string)$/.test(entry.type)
    ? entry
    : null;
}

/** The last name or key of what is read: `token` of `user.token` and of `user["token"]`. */
function nameOf(node: Node): string | null {
  const key = field(node, "subscript") ?? field(node, "index");
  return lastNameOf(node) ?? (key && plainString(key));
}

function wordOf({ subject, node, absence }: Spot): string | null {
  const key = absence === "entry" ? field(node, "subscript") : null;
  if (key) return plainString(key) ?? lastNameOf(key);
  const callee = field(subject, "function");
  return callee ? lastNameOf(callee) : nameOf(subject);
}

function rootOf(node: Node): string | null {
  let current = node;
  for (;;) {
    const inner: Node | null =
      field(current, "object") ?? field(current, "value") ?? field(current, "function");
    if (!inner) break;
    current = inner;
  }
  return current.type === "identifier" && current.id !== node.id ? current.text : null;
}

/** Whether what is made of it there has the form of what is made of it here. */
function shapeOf(whole: Whole, told: Told): string[] {
  const isAlike = useOf(whole.node) === useOf(told.whole);
  const reads = [whole.node, told.whole].map(readClass);
  const isReadAlike = reads[0] !== null && reads[0] === reads[1];
  if (!told.present) return [...(isAlike ? ["use:alike"] : []), ...(isReadAlike ? ["read:alike"] : [])];
  const [own, theirs] = [whole.node.text, told.present.text].map(formOf);
  const marks = [
    ...(own === theirs ? ["shape:same"] : []),
    ...(isAlike ? ["use:alike"] : []),
    ...(isReadAlike ? ["read:alike"] : []),
  ];
  return whole.node.text === told.present.text ? [...marks, "shape:text"] : marks;
}

/** What is done with a value: `.map(…)` of a list, `.split(…)` of a text, a field that is read; null for nothing. */
function readClass(node: Node): string | null {
  let outer = node;
  while (
    outer.parent &&
    /^(?:parenthesized_expression|non_null_expression|await|await_expression)$/.test(outer.parent.type)
  )
    outer = outer.parent;
  const parent = outer.parent;
  if (!parent) return null;
  const base = field(parent, "object") ?? (parent.type === "subscript" ? field(parent, "value") : null);
  if (base?.id !== outer.id)
    return isIterated(outer)
      ? "list"
      : /^(?:arguments|argument_list)$/.test(parent.type)
        ? `given:${parent.parent ? (field(parent.parent, "function")?.text ?? "") : ""}`
        : null;
  const rest = parent.text.slice(outer.endIndex - parent.startIndex);
  if (TEXTS.test(rest)) return "text";
  if (LISTS.test(rest)) return "list";
  if (/^\??\.(?:items|keys|values|get)\b/.test(rest)) return "mapping";
  return `read:${rest.slice(0, 30)}`;
}

function formOf(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\w$]+/g, "_")
    .replace(/\?\./g, ".");
}

/** The answer as it can be written at the spot; null where it speaks of something that is not known there. */
function placed(code: CodeIndex, spot: Spot, { answer, file, scope }: Told): string | null {
  if (!answer || answer.text.length > 160 || /^(?:jsx|await)/.test(answer.type)) return null;
  if ((file.language === "python") !== (spot.file.language === "python")) return null;
  const names = [answer, ...answer.descendantsOfType(["identifier", "shorthand_property_identifier"])].filter(
    ({ type }) => /^(?:identifier|shorthand_property_identifier)$/.test(type),
  );
  const own = moduleNames(code, file);
  const here = moduleNames(code, spot.file);
  const isKnown = names.every(({ text, parent, id }) => {
    if (parent?.type === "keyword_argument" && field(parent, "name")?.id === id) return true;
    if (own.has(text)) return file.path === spot.file.path || here.has(text);
    if (
      /^(?:undefined|Math|Number|String|Date|NaN|Infinity|Set|Map|list|dict|set|tuple|str|int|float)$/.test(
        text,
      )
    )
      return true;
    return (
      scope !== null &&
      spot.scope !== null &&
      file.path === spot.file.path &&
      (scope.id === spot.scope.id ? isBoundBefore(spot, text) : areBothParameters(scope, spot.scope, text))
    );
  });
  return isKnown ? answer.text : null;
}

function isBoundBefore(spot: Spot, name: string): boolean {
  const statement = statementOf(spot);
  const { scope } = spot;
  if (!scope) return false;
  if (hasParameter(scope, name)) return true;
  const before = scope.text.slice(0, (statement ?? spot.node).startIndex - scope.startIndex);
  return new RegExp(`(?:^|\\n)\\s*(?:(?:const|let|var) )?${name.replace(/\$/g, "\\$")} = `).test(before);
}

function areBothParameters(left: Node, right: Node, name: string): boolean {
  return hasParameter(left, name) && hasParameter(right, name);
}

function hasParameter(scope: Node, name: string): boolean {
  const list = field(scope, "parameters") ?? field(scope, "parameter");
  return list !== null && new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`).test(list.text);
}

const LISTS =
  /\.(?:map|filter|forEach|some|every|find|flatMap|reduce|join|length|slice|includes|toSorted|sort|entries|at)\b/;
const TEXTS =
  /^(?:\?)?\.(?:split|trim|strip|lower|upper|toLowerCase|toUpperCase|splitlines|replace|startsWith|startswith|endsWith|endswith|casefold|padEnd|padStart)\b/;

/** What stands for nothing by the use alone: no entries, no text. */
function neutral(code: CodeIndex, spot: Spot, told: readonly Told[]): Raw[] {
  const { node, absence, dialect, file } = spot;
  if (absence !== "nothing" && absence !== "entry") return [];
  const isPython = dialect.id === "python";
  const outer = wholesOf(spot).find(({ level }) => level === "read");
  const rest = outer ? outer.node.text.slice(node.text.length) : "";
  const answer = TEXTS.test(rest)
    ? '""'
    : !isPython && LISTS.test(rest.slice(0, 14))
      ? "[]"
      : isPython && /^\.(?:items|keys|values|get)\(/.test(rest)
        ? "{}"
        : isIterated(node)
          ? isPython
            ? "()"
            : "[]"
          : null;
  if (answer === null) return [];
  const edits = insteadEdits(code, spot, { node, level: "itself" }, answer);
  if (!edits) return [];
  const isSplit = /^\.split\(/.test(rest);
  const marks = ["form:neutral", isSplit ? "neutral:split" : "neutral:other"];
  // What is read of the same source beside says whether it may be absent.
  const source = rootOf(node);
  const beside = told.filter(
    (one) =>
      one.file === file &&
      one.scope?.id === spot.scope?.id &&
      one.about &&
      (rootOf(one.about) === source || contains(one.whole, one.about)) &&
      source !== null &&
      one.whole.text.includes(source),
  );
  if (beside.length > 0) marks.push("neutral:beside");
  if (isAskedOnly(code, node)) marks.push("neutral:membership");
  return [{ spot, move: "instead", whole: { node, level: "itself" }, answer, edits, place: null, marks }];
}

/** Whether a list under a name of its own is only asked whether it has something: an empty entry in it does no harm. */
function isAskedOnly(code: CodeIndex, node: Node): boolean {
  const entry = ancestorOfType(node, ["pair", "keyword_argument", "variable_declarator", "assignment"]);
  const name =
    entry &&
    (field(entry, "key") ?? field(entry, "name") ?? field(entry, "left"))?.text.replace(/^["']|["']$/g, "");
  if (!name || !/^[\w$]+$/.test(name)) return false;
  const asked = new RegExp(
    `\\bin (?:[\\w.]+(?:\\.|\\[["']))?${name}\\b(?!\\s*[\\]:])|\\b${name}\\.(?:has|includes)\\(|\\(\\w+, (?:[\\w.]+\\.)${name}\\)`,
  );
  const walked = new RegExp(
    `\\bfor\\b[^\\n]*\\b(?:of|in) (?:[\\w.]+(?:\\.|\\[["']))?${name}\\b|\\b${name}(?:["']\\])?\\.(?:map|forEach|join|length)\\b|(?:join|len|send\\w*)\\((?:[\\w.]+(?:\\.|\\[["']))?${name}\\b`,
  );
  const texts = code
    .naming(name)
    .flatMap((path) => (code.file(path)?.isTest === false ? (code.file(path)?.text ?? "") : []));
  return texts.some((text) => asked.test(text)) && !texts.some((text) => walked.test(text));
}

function isIterated(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    ((/^for_/.test(parent.type) && field(parent, "right")?.id === node.id) ||
      parent.type === "spread_element" ||
      parent.type === "list_splat")
  );
}

const ABSENT =
  /\b(?:no|not|none|nobody|nothing|without|empty|unknown|missing|absent|unset|optional|lacks?|cannot|blank|never|default|left out|undefined|null|yet|miss|any more|isn't|aren't|hasn't)\b/i;

/** What the project's own words say of it: a sentence about absence that names the answer. */
function documented({ code, tree }: Investigation, { answer, spot }: Raw): string[] {
  const isNothing = kindOf(answer) === "nothing";
  const said = isNothing
    ? saidOf(spot)
    : [...saidTexts(code, spot.file), ...documentSentences(tree.directory)];
  const key = keyOf(spot);
  const isOptional =
    key !== null &&
    said.some(
      (sentence) =>
        sentence.includes(key) &&
        /\b(?:optional|default|unless|not set|unset|may be|if set|without it|left out)\b/i.test(sentence),
    );
  const values = [answer, constantValue(code, spot.file, answer), /^([\w$]+)\(/.exec(answer)?.[1]].filter(
    (one) => one !== undefined && one !== null && one !== "",
  );
  const isSaid = said.some((sentence) => {
    if (!ABSENT.test(sentence)) return false;
    const quoted = [...sentence.matchAll(/`([^`]+)`|"([^"]+)"/g)].map(([, one, two]) => one ?? two ?? "");
    return values.some((value) => {
      const bare = (value ?? "").replace(/^["'`]|["'`]$/g, "");
      return (
        bare !== "" &&
        (quoted.includes(bare) ||
          (/^(?:null|None|undefined|0)$/.test(bare) && new RegExp(`\\b${bare}\\b`).test(sentence)))
      );
    });
  });
  return [...(isSaid ? ["said"] : []), ...(isOptional ? ["said:key"] : [])];
}

/** `PROBE_EXCLUDE` of `environ.get("PROBE_EXCLUDE")`, `env.PROBE_EXCLUDE`. */
function keyOf({ node }: Spot): string | null {
  const text = node.text;
  return (
    /["']([A-Za-z][\w-]{3,})["']\]?\)?$/.exec(text)?.[1] ?? /\.([A-Z][A-Z\d_]{3,})$/.exec(text)?.[1] ?? null
  );
}

function documentSentences(directory: string): readonly string[] {
  return documentsOf(directory).flatMap(({ text }) =>
    text.split(/(?<=[.;:])\s+|\n\s*\n|\n(?=\s*[-*] )/).map((one) => one.replace(/\s+/g, " ")),
  );
}

function constantValue(code: CodeIndex, file: SourceFile, answer: string): string | null {
  if (!/^[A-Z][A-Z\d_]+$/.test(answer)) return null;
  const found = code.resolve(file.path, answer);
  const symbol = code.symbolsOf(found?.path ?? file.path)?.assignments.find(({ name }) => name === answer);
  const value = symbol && (field(symbol.node, "right") ?? field(symbol.node, "value"));
  return value ? value.text : null;
}

/** What is said of a function, in it or above it. */
function saidOf({ scope, dialect }: Spot): readonly string[] {
  if (!scope) return [];
  const outer = /^(?:export_statement|decorated_definition|lexical_declaration)$/.test(
    scope.parent?.type ?? "",
  )
    ? scope.parent
    : scope;
  const above = outer?.previousNamedSibling;
  const first = field(scope, "body")?.firstNamedChild;
  const isSaid =
    dialect.id === "python" &&
    first?.type === "expression_statement" &&
    first.firstNamedChild?.type === "string";
  return [above?.type === "comment" ? above.text : "", isSaid ? first.text : ""].flatMap((text) =>
    text.split(/(?<=[.;])\s+/),
  );
}

const sentences = new WeakMap<SourceFile, readonly string[]>();

/** Sentences of the comments and docstrings of a file. */
function saidTexts(_code: CodeIndex, file: SourceFile): readonly string[] {
  const found = sentences.get(file);
  if (found) return found;
  const made = file.tree.rootNode
    .descendantsOfType(["comment", "string"])
    .filter(({ type, parent }) => type === "comment" || parent?.type === "expression_statement")
    .flatMap(({ text }) => text.replace(/^["'/*#\s]+|["'/*\s]+$/g, "").split(/(?<=[.;])\s+/));
  sentences.set(file, made);
  return made;
}
