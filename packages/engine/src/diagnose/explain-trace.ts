import type { CanonicalEvent, ExceptionValue, Frame } from "@bugstack/event";
import type { CodeIndex } from "../code/code-index.ts";
import { lineAt } from "../code/source-text.ts";
import type { MappedFrame, TraceLine } from "./diagnosis.ts";
import { explainFrame } from "./explain-frame.ts";
import { mapFrames } from "./map-frames.ts";
import { explainError, isJavascript, unknownError } from "./messages/explain-error.ts";
import { explainStatement } from "./messages/explain-statement.ts";
import { type FailingLine, failingLine, quoted } from "./messages/failing-text.ts";
import { describeMasking, maskingOf } from "./triage/masking.ts";

/** Equal frames in a row beyond this many are told once. */
const SHOWN_REPEATS = 3;
const LONGEST_TRACE = 400;

/**
 * The trace of an event as its language prints it, each line with what it means here. Works without a repository;
 * with one, frames are named by their place in it.
 */
export function explainTrace(event: CanonicalEvent, code: CodeIndex | null): TraceLine[] {
  const places = code ? mapFrames(event, code) : [];
  const context: Context = { event, code, places };
  const lines = isJavascript(event) ? javascriptTrace(context) : pythonTrace(context);
  return lines.slice(0, LONGEST_TRACE);
}

interface Context {
  readonly event: CanonicalEvent;
  readonly code: CodeIndex | null;
  readonly places: readonly MappedFrame[];
}

function pythonTrace(context: Context): TraceLine[] {
  const { exceptions } = context.event;
  return exceptions.flatMap((exception, index) => {
    const header =
      exception.frames.length === 0 ? [] : [line("Traceback (most recent call last):", TRACEBACK)];
    const next = exceptions[index + 1];
    return [
      ...header,
      ...frameLines(
        context,
        index,
        (frame) =>
          `  File "${frame.path ?? frame.module ?? "?"}", line ${frame.line ?? "?"}, in ${frame.function ?? "?"}`,
      ),
      line(errorLine(exception), errorMeaning(context, index)),
      ...(next ? [chainLine(exception, next)] : []),
    ];
  });
}

const TRACEBACK = "The calls that led to the error, the outermost first; it happened in the last one.";

function javascriptTrace(context: Context): TraceLine[] {
  const { exceptions } = context.event;
  return exceptions.toReversed().flatMap((exception, position) => {
    const index = exceptions.length - 1 - position;
    const above = exceptions[index + 1];
    const label = exception.relation === "member" ? "[errors]: " : above ? "[cause]: " : "";
    const meaning = above
      ? `${exception.relation === "member" ? "One of the errors that were collected" : `What brought ${above.type} about`}: ${errorMeaning(context, index)}`
      : errorMeaning(context, index);
    const frames = frameLines(context, index, (frame) => {
      const place = `${frame.path ?? frame.module ?? "<anonymous>"}:${frame.line ?? "?"}${frame.column === null ? "" : `:${frame.column}`}`;
      return frame.function ? `    at ${frame.function} (${place})` : `    at ${place}`;
    });
    return [line(`${label}${errorLine(exception)}`, meaning), ...frames];
  });
}

/** The frames of one exception in the order of its language, each followed by its source line where that is known. */
function frameLines(context: Context, index: number, written: (frame: Frame) => string): TraceLine[] {
  const exception = context.event.exceptions[index];
  if (!exception) return [];
  const last = exception.frames.length - 1;
  const places = context.places.filter((place) => place.exception === index);
  const groups = exception.frames.map((frame, position) => {
    const place = places[position] ?? null;
    const source = sourceOf(context, frame, place);
    const lines = [line(written(frame), explainFrame(frame, place, position === last))];
    if (source !== "")
      lines.push(line(`    ${source}`, sourceMeaning(context, index, source, position === last)));
    return { key: lines[0]?.line ?? "", lines };
  });
  return collapsed(isJavascript(context.event) ? groups.toReversed() : groups);
}

function collapsed(groups: readonly { key: string; lines: TraceLine[] }[]): TraceLine[] {
  const found: TraceLine[] = [];
  let repeats = 0;
  groups.forEach((group, index) => {
    repeats = group.key === groups[index - 1]?.key ? repeats + 1 : 0;
    if (repeats < SHOWN_REPEATS) found.push(...group.lines);
    const isLast = group.key !== groups[index + 1]?.key;
    const hidden = repeats + 1 - SHOWN_REPEATS;
    if (isLast && hidden > 0) {
      found.push(
        line(
          `  [Previous line repeated ${hidden} more times]`,
          "The function called itself again and again from this line.",
        ),
      );
    }
  });
  return found;
}

/** The source as it was sent, else as it stands in the tree. */
function sourceOf({ code }: Context, frame: Frame, place: MappedFrame | null): string {
  if (frame.contextLine !== null) return frame.contextLine.trim().slice(0, 300);
  const file = place?.path && place.fit !== "mismatch" ? code?.file(place.path) : null;
  return file && place?.line ? (lineAt(file.text, place.line) ?? "").trim().slice(0, 300) : "";
}

function sourceMeaning(context: Context, index: number, source: string, isInnermost: boolean): string {
  const does = explainStatement(source) ?? "The line that was running.";
  const surfaced = index === context.event.exceptions.length - 1;
  const masking =
    isInnermost && surfaced && context.code ? maskingOf(context.event, context.code, context.places) : null;
  return masking ? `${does} ${describeMasking(masking)}` : does;
}

function errorLine(exception: ExceptionValue): string {
  const isPlain = exception.module === null || /^(?:builtins|__main__)$/.test(exception.module);
  const name = isPlain ? exception.type : `${exception.module}.${exception.type}`;
  const message = exception.value.split("\n")[0]?.slice(0, 300) ?? "";
  return message === "" ? name : `${name}: ${message}`;
}

function errorMeaning(context: Context, index: number): string {
  const { event, code, places } = context;
  const exception = event.exceptions[index];
  if (!exception) return "";
  const meaning = explainError(event, exception, failingLineOf(context, index)) ?? unknownError(exception);
  const own = code?.classesNamed(exception.type)[0];
  const definition = own ? ` Your own class, defined in ${own.path}:${own.startLine}.` : "";
  const raisedBy = places.findLast((place) => place.exception === index && place.path !== null);
  const origin =
    raisedBy && raisedBy.frame !== exception.frames.at(-1)
      ? ` It came out of the call at ${raisedBy.path}:${raisedBy.line}.`
      : "";
  return `${meaning}${definition}${origin}`;
}

function failingLineOf(context: Context, index: number): FailingLine {
  const frame = context.event.exceptions[index]?.frames.at(-1) ?? null;
  const place = context.places.findLast(
    (candidate) => candidate.exception === index && candidate.frame === frame,
  );
  return failingLine(frame, frame ? sourceOf(context, frame, place ?? null) : null);
}

function chainLine(exception: ExceptionValue, next: ExceptionValue): TraceLine {
  if (exception.relation === "cause") {
    return line(
      "The above exception was the direct cause of the following exception:",
      `The code turned ${quoted(exception.type)} into ${quoted(next.type)} on purpose; the first one is the cause.`,
    );
  }
  if (exception.relation === "member") {
    return line("  + (next in the group)", "One of several errors that happened together.");
  }
  return line(
    "During handling of the above exception, another exception occurred:",
    `While ${quoted(exception.type)} was handled, ${quoted(next.type)} was raised. Callers see only the second one; the first one is where it began.`,
  );
}

function line(text: string, meaning: string): TraceLine {
  return { line: text, meaning };
}
