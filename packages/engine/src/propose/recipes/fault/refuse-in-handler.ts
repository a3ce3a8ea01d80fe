import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import {
  frameworkAnswer,
  type HouseAnswer,
  houseAnswer,
  plainSentence,
  restatedAnswer,
} from "../../house/absent-answer.ts";
import type { Situation } from "../../house/refusals.ts";
import type { RefusalTarget } from "../../house/write-refusal.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import { catchingClasses } from "./caught-on-trace.ts";
import { doesMoreThanConvert } from "./converters.ts";
import { type Handler, handlerOf } from "./handler.ts";
import type { PythonFault } from "./python-fault.ts";

/** A refusal that stands in the handler, around the call that led to the error. */
export interface HandlerRefusal {
  readonly answer: HouseAnswer;
  readonly edits: readonly CandidateEdit[];
  readonly handler: Handler;
}

/** Exceptions under names that need no import, by the last name of those that do. */
const BUILT_IN: Readonly<Record<string, string>> = {
  JSONDecodeError: "ValueError",
  UnicodeDecodeError: "UnicodeDecodeError",
  InvalidOperation: "ArithmeticError",
  ParserError: "ValueError",
  AddressValueError: "ValueError",
  ValueError: "ValueError",
  KeyError: "KeyError",
};

/**
 * What a helper below the handler cannot use is refused in the handler, where the house's answers are at hand: the call
 * is tried, and the one exception caught. Null where the error arose in the handler itself, or where no answer can be
 * written.
 */
export function refuseInHandler(
  investigation: Investigation,
  fault: PythonFault,
  wanted: {
    readonly situation: Situation;
    readonly thing: readonly string[];
    readonly exception: string;
    readonly isNamedHere?: boolean;
  },
): HandlerRefusal | null {
  const { code } = investigation;
  // A helper can fail at several parts in the same way: what is said has to fit them all.
  const situation = wanted.situation === "missing_part" ? "bad_value" : wanted.situation;
  const handler = handlerOf(investigation, fault);
  const caught = BUILT_IN[wanted.exception.split(".").at(-1) ?? ""];
  if (!handler || !caught || handler.frame === fault.frame || handler.isDependency) return null;
  const { file, frame } = handler;
  const statement = statementOnLine(file, frame.line);
  if (!statement || !isTryable(statement)) return null;
  const target: RefusalTarget = {
    file,
    statement,
    thing: wanted.thing,
    subject: null,
    key: null,
    isNamedHere: wanted.isNamedHere ?? false,
  };
  if (caught === "ValueError" && doesMoreThanConvert(code, fault, frame)) return null;
  const found =
    houseAnswer(code, situation, target, null) ??
    restatedAnswer(code, situation, target) ??
    frameworkAnswer(code, handler.framework, situation, target, plainSentence(situation, wanted.thing));
  // Where the project refuses by exceptions of its own on the way, an answer beside them is a stranger's.
  if (found?.basis === "guess" && catchingClasses(code, fault).length > 0) return null;
  const isGuess = found?.basis === "guess" && caught === "ValueError";
  const answer = found && isGuess ? { ...found, rivals: Math.max(1, found.rivals ?? 0) } : found;
  const edit = answer && wrapInTry(file, statement, { caught, lines: answer.lines });
  if (!answer || !edit) return null;
  const edits = [
    ...answer.imports.map((one) => ({ ...one, part: "fix" })),
    { ...edit, part: "fix", together: "reaction" },
  ];
  return { answer, edits, handler };
}
