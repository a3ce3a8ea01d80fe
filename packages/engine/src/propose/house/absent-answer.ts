import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import { planImport } from "../../code/python/imports.ts";
import { isHandler, type WebFramework } from "../recipes/fault/handler.ts";
import { absentRefusals, isOfOtherPart } from "./absent-refusals.ts";
import { handlersFor } from "./caught-classes.ts";
import { raisedClass } from "./house-reaction.ts";
import { raisesItsOwn } from "./own-exceptions.ts";
import { type Refusal, refusalsOf, type Situation } from "./refusals.ts";
import { pythonLookups } from "./same-lookup/python.ts";
import { isRewrittenElsewhere, isSameLookup } from "./same-lookup.ts";
import { capital } from "./words.ts";
import { type RefusalTarget, type WrittenRefusal, writeRefusal } from "./write-refusal.ts";

/** An answer for a refusal that is wanted, with where it comes from. */
export interface HouseAnswer extends WrittenRefusal {
  readonly basis: "house" | "standard" | "guess";
  /** See `Candidate.rivals`. */
  readonly rivals?: number;
  /** Places of the repository that answer the same situation, `path:line`, nearest first. */
  readonly evidence: readonly string[];
}

const MOST_EVIDENCE = 3;

/**
 * Whose form serves. Who refuses a missing part refuses a bad one in the same form; one who only asks whether a value is
 * listed has words for bad values, and is asked last for a part that is not there at all.
 */
const FORMS_FOR: Readonly<Record<Situation, readonly Situation[]>> = {
  absent: ["absent"],
  missing_part: ["missing_part", "unlisted"],
  bad_value: ["bad_value", "missing_part", "unlisted"],
  unlisted: ["unlisted"],
};

/**
 * How this repository refuses in such a situation, written for the target: the nearest refusal of the commonest form
 * that can say the same there. Null where the house gives no answer.
 */
export function houseAnswer(
  code: CodeIndex,
  situation: Situation,
  target: RefusalTarget,
  lookup: Node | null,
): HouseAnswer | null {
  const isFromHandler = isInHandler(code, target.file, target.statement);
  const wanted = FORMS_FOR[situation];
  const askedIn = target.askedIn ?? null;
  const fitting =
    situation === "absent"
      ? absentRefusals(code, askedIn)
      : refusalsOf(code).filter((refusal) => wanted.includes(refusal.situation));
  const all = fitting.filter(
    (refusal) =>
      isUsable(code, refusal, isFromHandler) &&
      (isFromHandler || speaksOfRequests(code, refusal, target.file)),
  );
  const popular = popularity(all);
  const ranked = all
    .map((refusal) => ({
      refusal,
      rank:
        rankOf(refusal, target, lookup) +
        (refusal.situation === situation ? 3 : 0) +
        (popular.get(formOf(refusal)) ?? 0),
    }))
    .toSorted((left, right) => isLast(left.refusal) - isLast(right.refusal) || right.rank - left.rank);
  function isLast(refusal: Refusal): number {
    return Number(situation === "missing_part" && refusal.situation === "unlisted");
  }
  for (const { refusal } of ranked) {
    const made = writeRefusal(code, refusal, target, situation);
    if (!made) continue;
    const alike = ranked.flatMap((other) =>
      formOf(other.refusal) === formOf(refusal) ? [other.refusal] : [],
    );
    const evidence = [refusal, ...alike].map(placeOf);
    // Under a condition there is no error that it could come from.
    const isAsked = situation !== "bad_value" && !ancestorOfType(target.statement, ["except_clause"]);
    const lines = isAsked ? made.lines.map((line) => line.replace(/\) from None$/, ")")) : made.lines;
    return {
      ...made,
      lines,
      // What a body refers to is answered with 404, with 400 or with 422: nothing but the house decides.
      ...(situation === "absent" && isDoubtful(code, refusal, target, lookup, alike)
        ? { basis: "guess", rivals: 1 }
        : { basis: "house" }),
      evidence: [...new Set(evidence)].slice(0, MOST_EVIDENCE),
    };
  }
  return null;
}

/**
 * Whether what is refused so elsewhere need not be refused so here: it may well be there, and is looked for wrongly; or all
 * that is refused so is named by another part of the request. What is looked up in the very same way, or refused with what
 * the project made for whatever is missing, is not known here if it is not known there.
 */
function isDoubtful(
  code: CodeIndex,
  refusal: Refusal,
  target: RefusalTarget,
  lookup: Node | null,
  alike: readonly Refusal[],
): boolean {
  const same = alike.flatMap((other) =>
    isSameLookup(pythonLookups, other.lookup, lookup) ? (other.lookup ?? []) : [],
  );
  if (lookup && isRewrittenElsewhere(pythonLookups, code, lookup, same)) return true;
  if (!isOfOtherPart(code, refusal, target.askedIn ?? null)) return false;
  if (acknowledges(ancestorOfType(target.statement, ["function_definition"]))) return true;
  return same.length === 0 && (alike.length < 2 || !alike.every((one) => isMadeForMissing(code, one)));
}

/**
 * A handler that answers well what it has nothing to do with, and refuses nothing: a notice of a thing that nobody knows is
 * one of those, most likely.
 */
function acknowledges(handler: Node | null): boolean {
  if (!handler || /(?<![\w."'])4\d\d(?![\w."'])/.test(handler.text)) return false;
  return handler.descendantsOfType("if_statement").some((guard) => {
    const text = field(guard, "consequence")?.text ?? "";
    return /\breturn\b/.test(text) && /(?<![\w."'])20[0-4](?![\w."'])|\bignored\b|\bskipped\b/.test(text);
  });
}

/** `raise missing("lesson", lesson_id)`, `raise NotFound("lesson")`, made in the project. */
function isMadeForMissing(code: CodeIndex, { statement }: Refusal): boolean {
  const call = statement.descendantsOfType("call")[0];
  const name = (call && lastNameOf(field(call, "function") ?? call)) ?? "";
  const isOwn = code.functionsNamed(name).length + code.classesNamed(name).length > 0;
  return isOwn && /not_?found|missing|unknown|absent|no_?such|does_?not_?exist/i.test(name);
}

/** What must stand in the answer, where the exception that is raised is answered with its words as they are. */
export function toldDetail(
  code: CodeIndex,
  { lines, detail }: Pick<WrittenRefusal, "lines" | "detail">,
): string[] {
  const raised = /^raise (?:\w+\.)*(\w+)/.exec(lines.at(-1) ?? "")?.[1] ?? null;
  return detail && !isReworded(code, raised) ? [detail] : [];
}

/** Whether a handler of the project makes an answer of its own of an exception, without the usual `detail`. */
export function isReworded(code: CodeIndex, raises: string | null): boolean {
  const handlers = raises === null ? [] : handlersFor(code, raises);
  return handlers.length > 0 && handlers.every(({ node }) => !/\bdetail\b/.test(node.text));
}

const NAMES: Readonly<Record<number, string>> = { 400: "BAD_REQUEST", 404: "NOT_FOUND", 409: "CONFLICT" };

/** A status as it stands in lines of code, and the same for another status. */
const WRITTEN_STATUS: readonly (readonly [RegExp, (status: number) => string])[] = [
  [/\bHTTP_4\d\d_[A-Z_]+\b/g, (status) => `HTTP_${status}_${NAMES[status]}`],
  [/\bHTTPStatus\.[A-Z_]+\b/g, (status) => `HTTPStatus.${NAMES[status]}`],
  [/(?<![\w."'])4\d\d(?![\w."'])/g, String],
];

/**
 * The form in which the house refuses anything else, with the status and the words of this situation: who answers an
 * unknown order with `{"error": …}, 404` answers a bad one with `{"error": …}, 400`. Null where no status is written out.
 */
export function restatedAnswer(
  code: CodeIndex,
  situation: Situation,
  target: RefusalTarget,
): HouseAnswer | null {
  const status = STANDARD[situation];
  const isFromHandler = isInHandler(code, target.file, target.statement);
  const ranked = refusalsOf(code)
    .filter((refusal) => refusal.situation !== situation && isUsable(code, refusal, isFromHandler))
    .toSorted((left, right) => rankOf(right, target, null) - rankOf(left, target, null));
  for (const refusal of ranked) {
    const made = writeRefusal(code, refusal, target, situation);
    const lines = made && (refusal.status === status ? made.lines : restated(made.lines, status));
    if (made && lines) {
      const evidence = [placeOf(refusal)];
      return { ...made, lines, status, basis: "guess", evidence };
    }
  }
  return null;
}

function restated(lines: readonly string[], status: number): readonly string[] | null {
  const text = lines.join("\n");
  for (const [form, written] of WRITTEN_STATUS) {
    const found = text.match(form) ?? [];
    if (found.length > 1) return null;
    if (found.length === 1) return text.replace(form, written(status)).split("\n");
  }
  return null;
}

/**
 * The answer to a value that another row has, in the form in which the house refuses: one with 409 before others, near
 * ones first. `words` is what it says, or a code of it where the house answers with codes. Null where no form is known.
 */
export function takenAnswer(code: CodeIndex, target: RefusalTarget, words: string): HouseAnswer | null {
  const isFromHandler = isInHandler(code, target.file, target.statement);
  const isConflict = ({ statement }: Refusal) => /\b409\b|CONFLICT/.test(statement.text);
  const ranked = refusalsOf(code)
    .filter((refusal) => isUsable(code, refusal, isFromHandler))
    .toSorted(
      (left, right) =>
        Number(isConflict(right)) * 5 +
        rankOf(right, target, null) -
        Number(isConflict(left)) * 5 -
        rankOf(left, target, null),
    );
  for (const refusal of ranked) {
    const made = writeRefusal(code, refusal, target, "bad_value");
    const lines = made && (restated(made.lines, 409) ?? withStatus(code, refusal, made.lines, 409));
    const said = lines && saying(lines, words);
    if (made && said)
      return {
        ...made,
        lines: said,
        status: 409,
        detail: null,
        basis: "house",
        evidence: [placeOf(refusal)],
      };
  }
  return null;
}

/** `raise ClubError("…")` of a class of the project that takes a status: `raise ClubError("…", status_code=409)`. */
function withStatus(
  code: CodeIndex,
  { statement }: Refusal,
  lines: readonly string[],
  status: number,
): readonly string[] | null {
  const text = lines.join("\n");
  const name = statement.type === "raise_statement" ? raisedClass(statement) : null;
  const [symbol, ...others] = name === null ? [] : code.classesNamed(name);
  if (!symbol || others.length > 0 || !text.endsWith(")")) return null;
  const maker = field(symbol.node, "body")?.namedChildren.find(
    (one) => one.type === "function_definition" && field(one, "name")?.text === "__init__",
  );
  const parameter = /\b(status_code|status|http_status)\b/.exec(
    (maker && field(maker, "parameters")?.text) ?? "",
  )?.[1];
  return parameter ? `${text.slice(0, -1)}, ${parameter}=${status})`.split("\n") : null;
}

/** The one text of an answer that is no key in it, exchanged. */
function saying(lines: readonly string[], words: string): readonly string[] | null {
  const text = lines.join("\n");
  const texts = [...text.matchAll(/f?(["'])((?:(?!\1)[^\\\n])*)\1(\s*:)?/g)].filter(
    ({ 2: said = "", 3: colon }) =>
      colon === undefined && /[a-z]{3}/i.test(said) && !/^[a-z]+\/[a-z]/.test(said),
  );
  const [only] = texts;
  if (!only || texts.length > 1) return null;
  const isCode = /^[a-z]+(?:[_-][a-z]+)+$/.test(only[2] ?? "");
  const said = isCode ? words.replace(/ /g, (only[2] ?? "").includes("-") ? "-" : "_") : words;
  const start = only.index;
  const changed = `${text.slice(0, start)}${only[1]}${said}${only[1]}${text.slice(start + only[0].length)}`;
  return changed.split("\n");
}

function placeOf({ file, guard }: Refusal): string {
  return `${file.path}:${startLineOf(guard)}`;
}

/** A returned answer is one for handlers only; what is raised can be raised by those that they call. */
function isUsable(code: CodeIndex, refusal: Refusal, isFromHandler: boolean): boolean {
  const isReturned = refusal.statement.type === "return_statement";
  if (isReturned && !isFromHandler) return false;
  const own = refusal.function !== null && isHandler(code, refusal.function);
  // The project's own exceptions are for whoever finds that something is wrong.
  return own === isFromHandler || (!isReturned && isFromHandler) || raisesOwnClass(code, refusal.statement);
}

/** A module that knows nothing of the framework does not begin to answer requests; the project's own exceptions are for all. */
function speaksOfRequests(code: CodeIndex, { statement, file }: Refusal, target: SourceFile): boolean {
  if (file.path === target.path || raisesOwnClass(code, statement)) return true;
  return !knowsFramework(code, file.path) || knowsFramework(code, target.path);
}

const FRAMEWORKS = /^(?:fastapi|starlette|flask|werkzeug|django\.http|django\.shortcuts|rest_framework)\b/;

/** Whether a module imports something of a web framework. */
export function knowsFramework(code: CodeIndex, path: string): boolean {
  return (code.symbolsOf(path)?.imports ?? []).some(({ module }) => FRAMEWORKS.test(module));
}

function raisesOwnClass(code: CodeIndex, statement: Node): boolean {
  const name = raisedClass(statement);
  return name !== null && code.classesNamed(name).length > 0;
}

export function isInHandler(code: CodeIndex, file: SourceFile, statement: Node): boolean {
  const symbol = code.functionAt(file.path, startLineOf(statement));
  return symbol !== null && isHandler(code, symbol);
}

function rankOf(refusal: Refusal, target: RefusalTarget, lookup: Node | null): number {
  const own = ancestorOfType(target.statement, ["function_definition"]);
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const isSameFunction =
    own !== null && ancestorOfType(refusal.guard, ["function_definition"])?.id === own.id;
  return (
    (isSameFunction && refusal.file.path === target.file.path ? 6 : 0) +
    (isSameLookup(pythonLookups, lookup, refusal.lookup) ||
    (calleeName(lookup) !== null && calleeName(lookup) === calleeName(refusal.lookup))
      ? 8
      : 0) +
    (refusal.file.path === target.file.path ? 4 : 0) +
    (folder(refusal.file.path) === folder(target.file.path) ? 2 : 0) +
    (refusal.thing.join() === target.thing.join() ? 2 : 0) +
    // What a path names and nobody finds is another case than what a body names.
    (target.askedIn && (target.askedIn === "path") === (refusal.status === 404) ? 5 : 0)
  );
}

function calleeName(lookup: Node | null): string | null {
  const node = lookup?.type === "await" ? lookup.firstNamedChild : lookup;
  const callee = node?.type === "call" ? field(node, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  // `get` and `first` are called on everything.
  return name === null || /^(?:get|first|one_or_none|scalar_one_or_none|find|scalar)$/.test(name)
    ? null
    : name;
}

/** The form of a refusal: its kind, its status and what makes the answer. */
function formOf({ statement, status }: Refusal): string {
  const call = statement.descendantsOfType("call")[0];
  const made = call ? lastNameOf(field(call, "function") ?? call) : "";
  return `${statement.type} ${status} ${made}`;
}

/** Up to three points for the form that most places have. */
function popularity(refusals: readonly Refusal[]): Map<string, number> {
  const counts = Map.groupBy(refusals, formOf);
  return new Map([...counts].map(([form, own]) => [form, (3 * own.length) / Math.max(1, refusals.length)]));
}

const STANDARD: Readonly<Record<Situation, number>> = {
  absent: 404,
  missing_part: 400,
  bad_value: 400,
  unlisted: 400,
};

/** What the framework itself offers for a situation that the house has no answer for. */
export function frameworkAnswer(
  code: CodeIndex,
  framework: WebFramework,
  situation: Situation,
  target: RefusalTarget,
  sentence: string,
): HouseAnswer | null {
  const status = STANDARD[situation];
  if (raisesItsOwn(code, status)) return null;
  const quoted = `"${sentence.replaceAll('"', "'")}"`;
  const made = (module: string, name: string, line: (local: string) => string): HouseAnswer | null => {
    const plan = planImport(code, target.file.path, module, name);
    if (!plan) return null;
    const detail = /description|detail/.test(line("")) ? sentence : null;
    const lines = [line(plan.local)];
    return { lines, imports: plan.edits, status, detail, basis: "guess", evidence: [] };
  };
  switch (framework) {
    case "fastapi": {
      const home = code.mentions("fastapi").length > 0 ? "fastapi" : "starlette.exceptions";
      return made(home, "HTTPException", (name) => `raise ${name}(status_code=${status}, detail=${quoted})`);
    }
    case "flask":
      return made("flask", "abort", (name) => `${name}(${status}, description=${quoted})`);
    case "django":
      return situation === "absent"
        ? made("django.http", "Http404", (name) => `raise ${name}(${quoted})`)
        : made("django.http", "HttpResponseBadRequest", (name) => `return ${name}(${quoted})`);
  }
}

/** `order not found`, `email is required`: a plain sentence for an answer. */
export function plainSentence(situation: Situation, thing: readonly string[]): string {
  const name = thing.join(" ");
  switch (situation) {
    case "absent":
      return name === "" ? "Not found" : `${capital(name)} not found`;
    case "missing_part":
      return `${name} is required`;
    case "bad_value":
    case "unlisted":
      return `${name} is not valid`;
  }
}
