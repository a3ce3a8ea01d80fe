import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { usesSemicolons } from "../../recipes/javascript/statements.ts";
import { javascriptLookups, lookupForm } from "../same-lookup/javascript.ts";
import { isRewrittenElsewhere, isSameLookup } from "../same-lookup.ts";
import { wordsOfName } from "../words.ts";
import { absentRefusals, isOfOtherPart } from "./absent-refusals.ts";
import { type JavascriptRefusal, javascriptRefusals, type Situation } from "./refusals.ts";
import { thrownWithStatus, throwsAlone } from "./thrown-answer.ts";
import {
  addParameter,
  namesColumn,
  plainSentence,
  type RefusalTarget,
  type WrittenRefusal,
  writeJavascriptRefusal,
} from "./write-refusal.ts";

/** An answer for a refusal that is wanted, with where it comes from. */
export interface JavascriptAnswer extends WrittenRefusal {
  readonly basis: "house" | "standard" | "guess";
  /** How the house checks: `!x`, `x === null`; null where it shows none. */
  readonly condition: ((subject: string) => string) | null;
  readonly isBlock: boolean;
  readonly evidence: readonly string[];
}

/** How this repository refuses in such a situation, written for the target, the nearest and commonest way first. Null where the house gives no answer. */
export function javascriptHouseAnswer(
  code: CodeIndex,
  situation: Situation,
  target: RefusalTarget,
  lookup: Node | null,
): JavascriptAnswer | null {
  const wanted: readonly Situation[] =
    situation === "bad_value" ? ["bad_value", "missing_part"] : [situation];
  const fitting =
    situation === "absent"
      ? absentRefusals(code, target.askedIn ?? null)
      : javascriptRefusals(code).filter((refusal) => wanted.includes(refusal.situation));
  const all = fitting.filter((refusal) => isUsable(refusal, target));
  const counts = Map.groupBy(all, formOf);
  const ranked = all
    .map((refusal) => ({
      refusal,
      rank:
        rankOf(refusal, target, lookup) +
        (refusal.situation === situation ? 1 : 0) +
        (3 * (counts.get(formOf(refusal))?.length ?? 0)) / Math.max(1, all.length),
    }))
    .toSorted((left, right) => right.rank - left.rank);
  const written = (saidAnew: boolean) => {
    for (const { refusal } of ranked) {
      const made = writeJavascriptRefusal(code, { ...refusal, situation }, target, saidAnew);
      if (made) return { refusal, made };
    }
    return null;
  };
  // The words of one that speaks of values of its own are no reason to refuse in another way than the house.
  const isNameable = /^(?:absent|bad_value)$/.test(situation) && target.thing.length > 0;
  const found = written(false) ?? (isNameable ? written(true) : null);
  if (found) {
    const { refusal, made } = found;
    const alike = ranked.flatMap((other) =>
      formOf(other.refusal) === formOf(refusal) ? [other.refusal] : [],
    );
    const { subject, guard } = refusal;
    const condition = refusal.situation === "conflict" ? (made.toldBy ?? null) : refusal.condition;
    const branch = field(guard, "consequence");
    return {
      ...made,
      basis: (
        situation === "absent"
          ? isDoubtful(code, refusal, target, lookup, alike)
          : isOfOtherPart(code, refusal, target.askedIn ?? null)
      )
        ? "guess"
        : "house",
      condition:
        condition !== null && subject !== null && /^(?:absent|conflict)$/.test(refusal.situation)
          ? (name) => replaceName(condition, subject, name)
          : null,
      isBlock: !(
        branch?.type !== "statement_block" &&
        refusal.body.length === 1 &&
        guard.type === "if_statement"
      ),
      evidence: [...new Set([refusal, ...alike].map(placeOf))].slice(0, 3),
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
  refusal: JavascriptRefusal,
  target: RefusalTarget,
  lookup: Node | null,
  alike: readonly JavascriptRefusal[],
): boolean {
  const same = alike.flatMap((other) =>
    isSameLookup(javascriptLookups, other.lookup, lookup) ? (other.lookup ?? []) : [],
  );
  if (lookup && isRewrittenElsewhere(javascriptLookups, code, lookup, same)) return true;
  if (!isOfOtherPart(code, refusal, target.askedIn ?? null) || isOfService(refusal, target)) return false;
  if (target.handler && acknowledges(target.handler.node)) return true;
  return same.length === 0 && (alike.length < 2 || !alike.every((one) => isMadeForMissing(code, one)));
}

/**
 * A handler that answers well what it has nothing to do with, and refuses nothing: a notice of a thing that nobody knows is
 * one of those, most likely.
 */
function acknowledges(handler: Node): boolean {
  if (/(?<![\w."'$])4\d\d(?![\w."'$])/.test(handler.text)) return false;
  return handler.descendantsOfType("if_statement").some((guard) => {
    const text = field(guard, "consequence")?.text ?? "";
    return /\breturn\b/.test(text) && /(?<![\w."'$])20[0-4](?![\w."'$])|\bignored\b|\bskipped\b/.test(text);
  });
}

/** `throw missing("lesson", id)`, `throw new NotFound("lesson")`, made in the project. */
function isMadeForMissing(code: CodeIndex, { body }: JavascriptRefusal): boolean {
  const call = body[0]?.descendantsOfType(["call_expression", "new_expression"])[0];
  const callee = call ? (field(call, "function") ?? field(call, "constructor")) : null;
  const name = (callee && lastNameOf(callee)) ?? "";
  const isOwn = code.functionsNamed(name).length + code.classesNamed(name).length > 0;
  return isOwn && /not_?found|missing|unknown|absent|no_?such|does_?not_?exist/i.test(name);
}

function replaceName(condition: string, from: string, to: string): string {
  return condition.replace(new RegExp(`(?<![\\w$.])${from.replace(/\$/g, "\\$")}(?![\\w$])`, "g"), () => to);
}

function placeOf({ file, guard }: JavascriptRefusal): string {
  return `${file.path}:${startLineOf(guard)}`;
}

/** What is returned is an answer in handlers of the same framework only; what is thrown can be thrown by those that they call. */
function isUsable(refusal: JavascriptRefusal, target: RefusalTarget): boolean {
  if (refusal.form === "throw") return true;
  return (
    refusal.handler !== null &&
    target.handler !== null &&
    refusal.handler.framework === target.handler.framework
  );
}

function rankOf(refusal: JavascriptRefusal, target: RefusalTarget, lookup: Node | null): number {
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const isSameFunction =
    refusal.file.path === target.file.path &&
    refusal.function !== null &&
    refusal.function.node.startIndex <= target.statement.startIndex &&
    target.statement.endIndex <= refusal.function.node.endIndex;
  return (
    (isSameFunction ? 6 : 0) +
    (isSameLookup(javascriptLookups, lookup, refusal.lookup) ||
    (calleeName(lookup) !== null && calleeName(lookup) === calleeName(refusal.lookup))
      ? 8
      : 0) +
    (refusal.file.path === target.file.path ? 4 : 0) +
    (folder(refusal.file.path) === folder(target.file.path) ? 2 : 0) +
    (refusal.thing.join() === target.thing.join() ? 2 : 0) +
    // Who looks among the same things for another one (the column of a card) speaks of that.
    (speaksOf(refusal, target.thing) ? 3 : 0) +
    (isSameForm(lookup, refusal.lookup) ? 3 : 0) +
    // Who reads the same kind of text refuses it in the same words.
    (readsJson(lookup) && readsJson(refusal.lookup) ? 8 : 0) +
    // Who speaks of the very value that is taken refuses the same.
    (target.taken?.columns.some((column) => refusal.body.some(({ text }) => namesColumn(text, column)))
      ? 4
      : 0) +
    // A thrown refusal inside a handler is one that handlers throw.
    (target.handler !== null && refusal.handler !== null ? 2 : 0)
  );
}

function isSameForm(lookup: Node | null, other: Node | null): boolean {
  const form = lookupForm(lookup);
  return form !== null && form === lookupForm(other);
}

function speaksOf({ body }: JavascriptRefusal, thing: readonly string[]): boolean {
  const words = thing.flatMap(wordsOfName);
  const said = body.flatMap((statement) => statement.descendantsOfType("string_fragment"));
  return words.length > 0 && said.some(({ text }) => words.every((word) => wordsOfName(text).includes(word)));
}

/** Beside other handlers' words: a service that throws for the same thing does not know which part of a request named it. */
function isOfService(refusal: JavascriptRefusal, target: RefusalTarget): boolean {
  return (
    refusal.form === "throw" &&
    refusal.handler === null &&
    target.handler === null &&
    refusal.file.path === target.file.path &&
    target.thing.length > 0 &&
    speaksOf(refusal, target.thing)
  );
}

function readsJson(node: Node | null): boolean {
  return node !== null && /\bJSON\.parse\(|\.json\(\s*\)/.test(node.text);
}

function calleeName(lookup: Node | null): string | null {
  const node = lookup?.type === "await_expression" ? lookup.firstNamedChild : lookup;
  const callee = node?.type === "call_expression" ? field(node, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  return name === null || /^(?:get|find|first|findOne|findUnique|findFirst|findById|at)$/.test(name)
    ? null
    : name;
}

function formOf({ form, status, body }: JavascriptRefusal): string {
  const call = body[0]?.descendantsOfType(["call_expression", "new_expression"])[0];
  const callee = call ? (field(call, "function") ?? field(call, "constructor")) : null;
  return `${form} ${status} ${callee ? (lastNameOf(callee) ?? "") : ""}`;
}

const STANDARD: Readonly<Record<Situation, number>> = {
  absent: 404,
  missing_part: 400,
  bad_value: 400,
  unauthenticated: 401,
  conflict: 409,
};

/** How a situation is answered that the house has no answer for: in the form of its other answers, else as the framework offers. */
export function conventionalAnswer(
  code: CodeIndex,
  handler: WebHandler,
  situation: Situation,
  target: RefusalTarget,
): JavascriptAnswer | null {
  const own = thrownAnswer(code, situation, target) ?? restatedAnswer(code, situation, target);
  // Where the house throws what its own handler answers, an answer in another form beside it is a stranger's.
  return own ?? (throwsAlone(code) ? null : frameworkAnswer(handler, situation, target));
}

/** What the house throws with this status for something else, in words of this situation. */
function thrownAnswer(code: CodeIndex, situation: Situation, target: RefusalTarget): JavascriptAnswer | null {
  const made = thrownWithStatus(code, situation, STANDARD[situation], target);
  if (!made) return null;
  const { place, ...written } = made;
  return { ...written, basis: "guess", condition: null, isBlock: false, evidence: [place] };
}

/** `return res.status(404).json({ message: … })` with the status and the words of another situation. */
function restatedAnswer(
  code: CodeIndex,
  situation: Situation,
  target: RefusalTarget,
): JavascriptAnswer | null {
  const status = STANDARD[situation];
  const ranked = javascriptRefusals(code)
    .filter((refusal) => refusal.situation !== situation && refusal.form === "return")
    .filter((refusal) => refusal.situation !== "unauthenticated" && isUsable(refusal, target))
    .toSorted((left, right) => rankOf(right, target, null) - rankOf(left, target, null));
  for (const refusal of ranked) {
    const made = writeJavascriptRefusal(code, { ...refusal, situation }, target);
    const text = made?.lines.join("\n") ?? "";
    const sentence = plainSentence(situation, target.thing).replace(/["'\\`]/g, "");
    if (!made?.detail || text.match(WRITTEN_STATUS)?.length !== 1 || CODE_OF_ABSENCE.test(text)) continue;
    const lines = text
      .replace(WRITTEN_STATUS, String(status))
      .replace(made.detail, () => sentence)
      .split("\n");
    const evidence = [placeOf(refusal)];
    return {
      lines,
      imports: made.imports,
      status,
      detail: sentence,
      basis: "guess",
      condition: null,
      isBlock: true,
      evidence,
    };
  }
  return null;
}

const WRITTEN_STATUS = /(?<![\w."'$])4\d\d(?![\w."'$])/g;
/** A word for programs that says what was wrong elsewhere. */
const CODE_OF_ABSENCE =
  /["'`](?:[A-Z0-9]+_)*(?:NOT_FOUND|MISSING|UNKNOWN|INVALID)\b|["'`][a-z]+(?:[_-][a-z]+)+["'`]/;

/** What the framework itself offers. */
function frameworkAnswer(
  handler: WebHandler,
  situation: Situation,
  target: RefusalTarget,
): JavascriptAnswer | null {
  const status = STANDARD[situation];
  const sentence = plainSentence(situation, target.thing).replace(/["'\\]/g, "");
  const quote = target.file.text.split("'").length > target.file.text.split('"').length ? "'" : '"';
  const end = usesSemicolons(target.file) ? ";" : "";
  const body = `{ error: ${quote}${sentence}${quote} }`;
  const needsAnswer = /^(?:express|fastify|http)$/.test(handler.framework) && handler.response === null;
  const answer = handler.response ?? (handler.framework === "fastify" ? "reply" : "res");
  const added = needsAnswer ? addParameter(target.file, handler, answer) : null;
  if (needsAnswer && !added) return null;
  const line = lineFor();
  if (line === null) return null;
  return {
    lines: line,
    imports: added ? [added] : [],
    status,
    detail: sentence,
    basis: "guess",
    condition: null,
    isBlock: true,
    evidence: [],
  };
  function lineFor(): string[] | null {
    switch (handler.framework) {
      case "express":
        return [`return ${answer}.status(${status}).json(${body})${end}`];
      case "fastify":
        return [`return ${answer}.code(${status}).send(${body})${end}`];
      case "hono":
        return [`return ${answer}.json(${body}, ${status})${end}`];
      case "koa":
        return [`${answer}.status = ${status}${end}`, `${answer}.body = ${body}${end}`, `return${end}`];
      case "next":
        return [`return Response.json(${body}, { status: ${status} })${end}`];
      case "http":
        return [
          `${answer}.writeHead(${status}, { ${quote}content-type${quote}: ${quote}application/json${quote} })${end}`,
          `${answer}.end(JSON.stringify(${body}))${end}`,
          `return${end}`,
        ];
    }
  }
}
