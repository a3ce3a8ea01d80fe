import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isMarked } from "../bad-text/ideas.ts";
import { isRepeatable, replaceNode } from "../edits/expressions.ts";
import { insertBefore, isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Absence } from "./absence.ts";
import { declaredTaker } from "./declared-default.ts";
import { loggerFor } from "./logger.ts";
import { standInsFor } from "./stand-in.ts";

const ADVICE = "Decide what text that cannot be read means here, and say so where it comes in.";
const CONVERSIONS =
  /^(?:int|float|Decimal|Fraction|strptime|fromisoformat|parse|UUID|loads|literal_eval|b64decode)$/;

/** A conversion on the failing line, and the text that it could not read. */
interface Unreadable {
  readonly call: Node;
  readonly given: Node;
  readonly name: string;
  /** As the message quotes it; null where it does not. */
  readonly text: string | null;
}

/** What most would do with text that a conversion cannot read: a blank is no value, a known form is read, an item is passed over. */
export function unreadableFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  const plain = type.split(".").at(-1) ?? type;
  if (!/^(?:ValueError|InvalidOperation|JSONDecodeError|ConversionSyntax)$/.test(plain)) return [];
  const isUnpacking = /values to unpack/.test(value);
  const found = isUnpacking ? null : conversionOn(fault);
  if (!isUnpacking && !found) return [];
  if (found && requestPartOf(investigation, fault, fault.file.path, found.given) !== null) return [];
  if (found && /environ|getenv/.test(found.given.text)) return [];
  const sentence = `${fault.file.path}:${fault.line} takes for granted that the text can be read.`;
  const blankLine = blankLineIdea(investigation, fault, sentence);
  const ideas: Idea[] = blankLine
    ? [blankLine]
    : found
      ? [...blankIdeas(investigation, fault, found, sentence), ...formIdea(fault, found, sentence)]
      : [];
  const skipped = ideas.length === 0 ? passOver(investigation, fault, plain, sentence) : null;
  return [
    { id: "unreadable", sentence, ...placeOf(fault), ideas: skipped ? [skipped] : ideas, advice: ADVICE },
  ];
}

function conversionOn(fault: PythonFault): Unreadable | null {
  const calls = fault.statement.descendantsOfType("call").filter((call) => {
    const name = lastNameOf(field(call, "function") ?? call) ?? "";
    return (
      startLineOf(call) <= fault.line && fault.line <= call.endPosition.row + 1 && CONVERSIONS.test(name)
    );
  });
  const marked = calls.filter((call) => isMarked(fault, call));
  const [call] = (marked.length > 0 ? marked : calls).toSorted((a, b) => a.text.length - b.text.length);
  const [given] = call ? readCall(call).positional : [];
  if (!call || !given || /^(?:string|integer|float)$/.test(given.type)) return null;
  if (marked.length === 0 && calls.length > 1 && !isOnlyKind(calls)) return null;
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  return { call, given, name, text: quoted(fault.exception.value) };
}

function isOnlyKind(calls: readonly Node[]): boolean {
  const [first] = calls;
  return (
    first !== undefined &&
    calls.every((call) => call.text.includes(first.text) || first.text.includes(call.text))
  );
}

function quoted(message: string): string | null {
  if (/Expecting value: line 1 column 1 \(char 0\)/.test(message)) return null;
  const found =
    /(?:base \d+|to float|isoformat string|time data): ?(['"])(.*)\1$|time data (['"])(.*?)\3 does not match/s.exec(
      message,
    );
  return found?.[2] ?? found?.[4] ?? null;
}

/** A blank is a value that is not there. */
function blankIdeas(
  investigation: Investigation,
  fault: PythonFault,
  { call, given, text }: Unreadable,
  cause: string,
): Idea[] {
  const isOfJson = /^Expecting value: line 1 column 1/.test(fault.exception.value);
  const held = fault.frame.frame.locals?.[given.text];
  const isBlank =
    text !== null ? text.trim() === "" : isOfJson && (held === undefined || held === "" || held === "''");
  if (!isBlank || !isRepeatable(given)) return [];
  const asked =
    text === null || text === "" ? (subject: string) => subject : (subject: string) => `${subject}.strip()`;
  const absence: Absence = {
    file: fault.file,
    node: call,
    subject: given,
    present: asked,
    absent: (subject) => `not ${asked(subject)}`,
    canBeNamed: false,
    orElse: (instead) => `${call.text} if ${asked(given.text)} else ${instead}`,
    kind: isOfJson
      ? "dict"
      : /^(?:int|float|Decimal)$/.test(field(call, "function")?.text ?? "")
        ? "number"
        : "unknown",
    what: given.text,
    isNone: false,
  };
  const taker = declaredTaker(investigation, fault.file, call);
  if (taker?.annotation && !/\bNone\b|Optional|\bAny\b/.test(taker.annotation)) {
    // What is declared as a number takes no None; where it has one of its own without a value, that is meant.
    const preset = taker.preset !== null && /^-?[\d.]+$/.test(taker.preset) ? taker.preset : null;
    if (preset === null) return [];
    return [
      runningIdea({
        cause,
        explanation: `Blank text is no value: \`${preset}\` stands in for it, as it does where none is given.`,
        edits: [replaceNode(fault.file, call, absence.orElse(preset) ?? call.text)],
        basis: "guess",
        name: "blank_text",
        sentence: "Blank text is no value.",
      }),
    ];
  }
  return standInsFor(investigation, absence).map(({ edits, happens }) =>
    runningIdea({
      cause,
      explanation: `Blank text is no value: ${happens}. Nothing in the repository says so, so this is a guess.`,
      edits,
      basis: "guess",
      name: "blank_text",
      sentence: "Blank text is no value.",
    }),
  );
}

/** Forms of figures that mean one number only: `1,204`, `12,50`, `45 %`, `$3`. */
function formIdea({ file }: PythonFault, { call, given, name, text }: Unreadable, cause: string): Idea[] {
  if (text === null || !/^(?:int|float|Decimal)$/.test(name)) return [];
  const shown = text.trim();
  const callee = field(call, "function")?.text ?? name;
  const of = /^(?:identifier|attribute|subscript|call)$/.test(given.type) ? given.text : `(${given.text})`;
  const [made, why] = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(shown)
    ? [`${callee}(${of}.replace(",", ""))`, "Commas between thousands are left out"]
    : /^[-+]?\d+,\d{1,2}$/.test(shown) && name !== "int"
      ? [`${callee}(${of}.replace(",", "."))`, "A decimal comma is read as such"]
      : /^[-+]?\d+(?:\.\d+)?\s*%$/.test(shown)
        ? [`${callee}(${of}.strip().rstrip("%"))`, "A sign for per cent is left out"]
        : /^[$€£]\s*\d+(?:\.\d+)?$/.test(shown)
          ? [`${callee}(${of}.strip().lstrip("$€£"))`, "A sign for the currency is left out"]
          : name === "int" && /^[-+]?\d+\.0+$/.test(shown)
            ? [`int(float(${given.text}))`, "A whole number that is written with a point is one"]
            : [null, ""];
  if (made === null) return [];
  return [
    runningIdea({
      cause,
      explanation: `${why}: \`${shown}\` means one number only.`,
      edits: [replaceNode(file, call, made)],
      basis: "guess",
      name: "number_in_another_form",
      sentence: "A number in another form is read.",
    }),
  ];
}

/** Blank lines of a text, which say nothing, are passed over. */
function blankLineIdea({ code }: Investigation, fault: PythonFault, cause: string): Idea | null {
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const statement = file && statementOnLine(file, frame.line);
    if (!file || !statement) continue;
    for (const [name, value] of Object.entries(frame.frame.locals ?? {})) {
      const text =
        typeof value === "string" ? value.replace(/^(['"])([\s\S]*)\1$/, "$2").replace(/\\[nrt]/g, "") : null;
      if (text === null || text.trim() !== "") continue;
      const edit = skipOf(file, statement, name);
      if (edit)
        return runningIdea({
          cause,
          explanation: "Blank lines say nothing and are passed over.",
          edits: [edit],
          basis: "guess",
          name: "blank_lines",
          sentence: "Blank lines are passed over.",
        });
    }
  }
  return null;
}

function skipOf(file: PythonFault["file"], statement: Node, name: string): Edit | null {
  const loop = ancestorOfType(statement, ["for_statement", "function_definition"]);
  const body = loop?.type === "for_statement" ? field(loop, "body") : null;
  const target = loop ? field(loop, "left")?.text : undefined;
  const first = body?.namedChildren.find((one) => one.type !== "comment");
  if (loop?.type === "for_statement" && first && target?.split(/\W+/).at(-1) === name)
    return insertBefore(file, first, [`if not ${name}.strip():`, "\tcontinue"]);
  const clauses = statement
    .descendantsOfType("for_in_clause")
    .filter((one) => field(one, "left")?.text === name);
  const [clause, ...others] = clauses;
  const whole = clause?.parent;
  if (!clause || !whole || others.length > 0 || whole.namedChildren.some(({ type }) => type === "if_clause"))
    return null;
  return textEdit(file, clause.endIndex, clause.endIndex, ` if ${name}.strip()`);
}

/** An item that cannot be read is noted in the log and passed over, where a loop over such items runs around it. */
function passOver(
  investigation: Investigation,
  fault: PythonFault,
  raised: string,
  cause: string,
): Idea | null {
  if (handlerOf(investigation, fault) !== null && fault.frames.length === 1) return null;
  const { code } = investigation;
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const statement = file && statementOnLine(file, frame.line);
    if (!file || !statement) return null;
    const loop = ancestorOfType(statement, ["for_statement", "try_statement", "function_definition"]);
    if (loop?.type === "try_statement") return null;
    if (loop?.type === "for_statement")
      return passedOver(investigation, { file, statement, loop, frame }, raised, cause);
  }
  return null;
}

interface Round {
  readonly file: PythonFault["file"];
  readonly statement: Node;
  readonly loop: Node;
  readonly frame: OwnFrame;
}

function passedOver(
  { code }: Investigation,
  { file, statement, loop }: Round,
  raised: string,
  cause: string,
): Idea | null {
  const target = field(loop, "left");
  const item = target?.type === "identifier" ? target.text : target?.lastNamedChild?.text;
  if (item === undefined || !isTryable(statement) || statement.parent?.parent?.id !== loop.id) return null;
  // An amount that is passed over is missing in the sum.
  if (/\+=|-=/.test(statement.text)) return null;
  const logger = loggerFor(code, file);
  if (!logger) return null;
  const caught = raised === "InvalidOperation" ? "ArithmeticError" : "ValueError";
  const edit = wrapInTry(file, statement, {
    caught,
    lines: [`${logger.call}("Skipping what cannot be read: %r", ${item})`, "continue"],
  });
  if (!edit) return null;
  return runningIdea({
    cause,
    explanation:
      "What cannot be read is noted in the log and passed over, and the rest goes on. Nothing in the repository says so, so this is a guess.",
    edits: [...logger.edits, edit],
    basis: "guess",
    name: "item_that_cannot_be_read",
    sentence: "What cannot be read is passed over.",
  });
}
