import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conversionFindings } from "../bad-text/ideas.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { badValueIdeas } from "../javascript/bad-value/ideas.ts";
import { openBadValue } from "../javascript/bad-value/open.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea as JavascriptIdea } from "../javascript/idea.ts";
import { statementOf } from "../javascript/statements.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import { NO_ERROR, type Idea as PythonIdea } from "../stimuli/idea.ts";
import { unreadableInputGuide, unreadableInputGuideOfPython } from "./guide.ts";
import { hasReaderOfItsOwn, readingAt } from "./javascript-reading.ts";
import { joinedAttempt } from "./joined-attempt.ts";
import { classToCatch, failingReader } from "./python-reading.ts";
import { handedBesideIdeas, thrownBesideIdeas } from "./thrown-beside.ts";
import { unlistedChoice } from "./unlisted-choice.ts";

/** What came from outside and cannot be read is refused as the place refuses other input, in Python. */
export const unreadableInputRecipe: Recipe = findingsRecipe({
  slug: "unreadable-input",
  guide: unreadableInputGuideOfPython,
  score: (fault, investigation) => scoreOf(found(investigation, fault).flatMap(({ ideas }) => ideas)),
  findings: found,
});

/** A `try` that refuses the very same is nearer than anything that others do. */
function scoreOf([first]: readonly { readonly name: string }[]): number | null {
  if (!first) return null;
  return first.name === JOINED || first.name === HANDED ? 0.9 : 0.4;
}

const HANDED = "unreadable_is_handed_on";
const JOINED = "unreadable_is_refused_by_the_handler";
const known = new WeakMap<Investigation, Finding[]>();

function found(investigation: Investigation, fault: PythonFault): Finding[] {
  const kept = known.get(investigation) ?? findings(investigation, fault);
  known.set(investigation, kept);
  return kept;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const unlisted = unlistedChoice(investigation, fault);
  if (unlisted) {
    const { sentence, ideas } = unlisted;
    const at = { path: fault.file.path, line: unlisted.line };
    return [{ id: "input", sentence, ...at, ideas, advice: "Refuse what none of the questions knows." }];
  }
  const call = failingReader(investigation, fault);
  if (!call) return [];
  const joined = isUnconditional(fault, call) ? joinedAttempt(fault.file, fault.statement, call) : null;
  if (joined) {
    const at = { path: fault.file.path, line: joined.line };
    const sentence = `${at.path}:${fault.line} reads what was sent in front of the \`try\` whose handler refuses it.`;
    const idea: PythonIdea = {
      cause: sentence,
      explanation: `It is read within the \`try\`, and refused by the handler at ${at.path}:${at.line}.`,
      edits: joined.edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: NO_ERROR,
      name: JOINED,
      sentence: "What cannot be read is refused as the handler refuses.",
    };
    return [{ id: "input", sentence, ...at, ideas: [idea], advice: "Read it within the `try`." }];
  }
  const named = classToCatch(investigation.code, fault.file.path, fault.exception);
  return conversionFindings(investigation, fault, {
    isOne: (node) => node.id === call.id,
    noun: "value",
    caught: () => named?.name ?? null,
    imports: named?.imports ?? [],
  });
}

/** Whether the `try` behind the statement catches the error that was raised. */
function isUnconditional({ statement, exception }: PythonFault, call: Node): boolean {
  let next: Node | null = statement;
  while (next && next.type !== "try_statement") next = next.nextNamedSibling;
  const clause = next?.namedChildren.find(({ type }) => type === "except_clause");
  const header = clause?.text.slice(0, clause.text.indexOf(":")) ?? "";
  const isBare = /^except\s*$/.test(header);
  const isValue =
    /^(?:JSONDecodeError|Unicode\w+Error|ValueError)$/.test(exception.type) ||
    exception.module === "binascii";
  const library = exception.module?.split(".")[0] ?? "";
  const isOfLibrary = library !== "" && new RegExp(`\\b${library}\\b`, "i").test(call.text + header);
  return (
    isBare ||
    /\b(?:Exception|BaseException)\b/.test(header) ||
    new RegExp(`\\b${exception.type}\\b`).test(header) ||
    (isValue && /\bValueError\b/.test(header)) ||
    // A library's class for all of its failures.
    (isOfLibrary && /\b(?:PyJWTError|InvalidTokenError|JWTError|JoseError|YAMLError)\b/.test(header))
  );
}

function joinedIdea(fault: JavascriptFault, { call }: Reading): JavascriptIdea | null {
  const statement = statementOf(call);
  const joined = statement && joinedAttempt(fault.file, statement, call);
  if (!joined) return null;
  const path = fault.file.path;
  return {
    name: JOINED,
    sentence: "What cannot be read is refused as the handler refuses",
    cause: `\`${call.text.slice(0, 60)}\` stands in front of the \`try\` whose handler refuses what cannot be read.`,
    explanation: `It is read within the \`try\`, and refused by the handler at ${path}:${joined.line}.`,
    edits: joined.edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "house",
    expectation: NO_ERROR,
    place: { path, line: startLineOf(call) },
  };
}

/** What came from outside and cannot be read is refused as the place refuses other input, in JavaScript. */
export const refusedInputRecipe: Recipe = defineRecipe({
  slug: "refused-input",
  guide: unreadableInputGuide,
  matches(fault, investigation) {
    const score = scoreOf(refusals(investigation, fault));
    const evidence = "A reader of the language or of a library could not read what it was given.";
    return score === null ? null : { score, evidence };
  },
  ideas: refusals,
  open: (investigation, fault) =>
    openBadValue(investigation, fault, readingAt(investigation, fault), [
      "Refuse what cannot be read where it comes in.",
    ]),
});

const made = new WeakMap<Investigation, readonly JavascriptIdea[]>();

function refusals(investigation: Investigation, fault: JavascriptFault): readonly JavascriptIdea[] {
  const kept = made.get(investigation) ?? refusalsOf(investigation, fault);
  made.set(investigation, kept);
  return kept;
}

function refusalsOf(investigation: Investigation, fault: JavascriptFault): readonly JavascriptIdea[] {
  // Nothing was read at a place that was on no stack.
  const isOnStack = investigation.event?.exceptions.some(({ frames }) => frames.includes(fault.frame.frame));
  if (!isOnStack) return [];
  const reading = readingAt(investigation, fault);
  if (!reading) return [];
  const joined = joinedIdea(fault, reading);
  if (joined) return [joined];
  // Of a stream or a callback nobody catches what is thrown.
  const handed = handedBesideIdeas(investigation, fault, reading);
  if (handed.length > 0) return handed;
  // What the house reads in a way of its own need not be wrong where this reader cannot read it.
  if (hasReaderOfItsOwn(investigation, fault, reading)) return [];
  const usual = badValueIdeas(investigation, fault, reading);
  return usual.length > 0 ? usual : thrownBesideIdeas(investigation, fault, reading);
}
