import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { CodeIndex } from "../../code/code-index.ts";
import { lineAt } from "../../code/source-text.ts";
import { decisiveException } from "../decisive-exception.ts";
import type { MappedFrame } from "../diagnosis.ts";
import { explainError, unknownError } from "../messages/explain-error.ts";
import { failingLine } from "../messages/failing-text.ts";
import { checkFit } from "../verifiable.ts";
import { answeredStatus, CLIENT_RULES } from "./client.ts";
import { concurrentWriters } from "./concurrency.ts";
import { CONFIG_RULES } from "./config.ts";
import { deliberateAnswer } from "./deliberate-answer.ts";
import { EXTERNAL_RULES } from "./external.ts";
import { foreignAnswer } from "./foreign-answer.ts";
import { describeMasking, maskingOf } from "./masking.ts";
import { missingModule } from "./missing-module.ts";
import { isProgramming } from "./programming.ts";
import { RESOURCE_RULES } from "./resource.ts";
import { applyRule, type TriageCase, type Verdict } from "./verdict.ts";

const RULES = [...RESOURCE_RULES, ...CONFIG_RULES, ...EXTERNAL_RULES, ...CLIENT_RULES];

/**
 * Sorts an error by what has to change so that it does not come again: our code, the deployment, another service, the
 * machine, or nothing (`client`). Without `code` nothing is compared with a repository.
 */
export function triage(
  event: CanonicalEvent,
  code: CodeIndex | null,
  frames: readonly MappedFrame[],
): TriageResult {
  const fit = code && checkFit(event, frames);
  const known = knownFailure(event, code);
  // A failure of the surroundings often shows no line of the project at all.
  const isOutside = known !== null && !frames.some((frame) => frame.fit === "mismatch");
  if (fit && !fit.verifiable && !isOutside) return { ...unverifiable(fit.sentence, fit.evidence), fit: [] };
  const verdict =
    known ??
    answered(event, code, frames) ??
    (code && deliberateAnswer(event, code, frames)) ??
    (code && foreignAnswer(event, code, frames)) ??
    concurrentWriters(event) ??
    ownFault(event, code, frames);
  return { ...verdict, fit: fit?.verifiable ? fit.evidence : [] };
}

export interface TriageResult extends Verdict {
  /** How the frames fit the code, which holds whatever the class is. */
  readonly fit: readonly string[];
}

function ownFault(event: CanonicalEvent, code: CodeIndex | null, frames: readonly MappedFrame[]): Verdict {
  if (event.exceptions.length === 0) return messageOnly(event);
  return { class: "code", rootCause: codeCause(event, code, frames), evidence: [], advice: [] };
}

/** The exception that surfaced, else what it wraps, as far as no mistake of the program stands between. */
function knownFailure(event: CanonicalEvent, code: CodeIndex | null): Verdict | null {
  for (let index = event.exceptions.length - 1; index >= 0; index--) {
    const exception = event.exceptions[index];
    if (!exception || exception.relation === "member") continue;
    const given = caseOf(event, exception);
    const isMistake = isProgramming(exception.type);
    // Words in the message of a failed assertion or lookup are somebody's data.
    const rules = isMistake ? RULES.filter((rule) => rule.type !== undefined) : RULES;
    for (const rule of rules) {
      const verdict = applyRule(rule, given);
      if (verdict) return verdict;
    }
    const module = missingModule(given, code);
    if (module) return module;
    if (isMistake) return null;
  }
  return null;
}

function caseOf(event: CanonicalEvent, exception: ExceptionValue): TriageCase {
  const own = exception.frames.findLast((frame) => frame.inApp === true) ?? exception.frames.at(-1);
  // Below the function of a library, methods of the language itself have no file.
  const innermost = exception.frames.findLast(({ path }) => path !== "<anonymous>");
  return {
    event,
    exception,
    fullName: exception.module === null ? exception.type : `${exception.module}.${exception.type}`,
    message: exception.value.slice(0, 2_000),
    statement: own?.contextLine?.trim().slice(0, 500) ?? "",
    innermost: `${innermost?.path ?? ""} ${innermost?.function ?? ""}`,
  };
}

/** An answer below 500 is no alarm by itself; a recipe may know better. */
function answered(
  event: CanonicalEvent,
  code: CodeIndex | null,
  frames: readonly MappedFrame[],
): Verdict | null {
  const status = answeredStatus(event);
  if (event.kind !== "observation" && status === null) return null;
  const masking = code && maskingOf(event, code, frames);
  const answer =
    status === null
      ? "The request was answered with an error of the client"
      : `The request was answered with ${status}`;
  const surfaced = event.exceptions.at(-1);
  const hidden = event.exceptions.at(-2);
  return {
    class: "client",
    rootCause: hidden
      ? `${answer}, after ${hidden.type} was handled.`
      : `${answer}, as the application decided.`,
    evidence: [
      ...(surfaced ? [`The exception ${surfaced.type} stands for an answer, not for a failure.`] : []),
      ...(masking ? [describeMasking(masking)] : []),
    ],
    advice: ["Nothing to repair while the answer tells the client what is wrong; watch how often it comes."],
  };
}

function unverifiable(sentence: string, evidence: readonly string[]): Verdict {
  return {
    class: "unverifiable",
    rootCause: sentence,
    evidence,
    advice: [
      "Send the release with the event (BUGSTACK_RELEASE) and tag or record the commit that it was built from.",
      "Check that this project's repository is the one that runs there.",
    ],
  };
}

function messageOnly(event: CanonicalEvent): Verdict {
  return {
    class: "unverifiable",
    rootCause: "The event is a message without an exception.",
    evidence: event.message ? [`Message: ${event.message.slice(0, 160)}`] : [],
    advice: ["Report the exception itself, with its stack, to have it diagnosed."],
  };
}

/** One sentence, at most 30 words: what failed, where, and what that means. */
function codeCause(event: CanonicalEvent, code: CodeIndex | null, frames: readonly MappedFrame[]): string {
  const index = decisiveException(event);
  const exception = event.exceptions[index];
  if (!exception) return "The event carries no exception.";
  const own = frames.findLast((frame) => frame.exception === index && frame.path !== null);
  const frame =
    own?.frame ?? exception.frames.findLast((each) => each.inApp === true) ?? exception.frames.at(-1) ?? null;
  const file = own?.path && own.frame === exception.frames.at(-1) ? code?.file(own.path) : null;
  const text = file && own?.line ? lineAt(file.text, own.line) : null;
  const meaning = explainError(event, exception, failingLine(frame, text)) ?? unknownError(exception);
  const place = own ? `${own.path}:${own.line}` : frame?.path ? `${frame.path}:${frame.line}` : null;
  const sentence = (meaning.split(/(?<=\.) (?=[A-Z])/)[0] ?? meaning).replace(/\.$/, "");
  const surfaced = event.exceptions.at(-1);
  const passedOn = surfaced && surfaced !== exception ? `, passed on as ${surfaced.type}` : "";
  return firstWords(`${sentence}${place ? ` (${exception.type} at ${place})` : ""}${passedOn}.`, 30);
}

function firstWords(sentence: string, most: number): string {
  const words = sentence.split(" ");
  return words.length <= most ? sentence : `${words.slice(0, most).join(" ")}…`;
}
