import type { ExceptionValue, Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { trimStack } from "../readers/frame.ts";
import { traceLines } from "./trace-text.ts";
import { v8Frame } from "./v8-frame.ts";
import { v8Header } from "./v8-header.ts";

/**
 * Reads the text that V8 gives as `error.stack` and what Node prints for an uncaught error: causes, the members of an
 * `AggregateError`, async frames, evaluated and native code, bundled sources. Oldest exception first, as in events.
 * @returns null when there is no stack in the text
 */
export function parseV8Stack(text: string): ExceptionValue[] | null {
  const lines = traceLines(text);
  const errors = readErrors(lines);
  const surfaced = errors[0];
  if (!surfaced || !errors.some((error) => error.frames.length > 0)) return null;
  addPrintedSource(lines, surfaced);
  return flatten(surfaced, null, errors).slice(-LIMITS.exceptions);
}

interface PrintedError {
  readonly indent: number;
  readonly type: string;
  readonly value: string;
  /** Innermost first, as printed. */
  readonly frames: Frame[];
  readonly relation: ExceptionValue["relation"];
  readonly parent: PrintedError | null;
}

function readErrors(lines: readonly string[]): PrintedError[] {
  const errors: PrintedError[] = [];
  let listIndent = Number.POSITIVE_INFINITY;
  let above: string[] = [];
  for (const line of lines) {
    const frame = v8Frame(line);
    const stackless = frame ? null : v8Header(line, false);
    if (frame && (above.length > 0 || errors.length === 0)) open(errors, above, listIndent);
    if (stackless?.stackless) open(errors, [line], listIndent);
    if (frame) push(errors.at(-1)?.frames, frame);
    else if (!stackless?.stackless && !/^\s*\.\.\. \d+ lines? matching cause stack trace/.test(line)) {
      if (line.trim() === "" && errors.length > 0) continue;
      above.push(line);
      const indent = line.length - line.trimStart().length;
      if (/^\s*\[errors\]: \[$/.test(line)) listIndent = indent;
      else if (indent <= listIndent) listIndent = Number.POSITIVE_INFINITY;
      continue;
    }
    above = [];
  }
  return errors;
}

function push(frames: Frame[] | undefined, frame: Frame): void {
  if (frames && frames.length < 10 * LIMITS.frames) frames.push(frame);
}

/** Finds the line that names the class among the lines above a stack; the lines below it belong to the message. */
function open(errors: PrintedError[], above: readonly string[], listIndent: number): void {
  const start = above.findIndex((line) => v8Header(line, false) !== null);
  const header = v8Header(above.at(start) ?? "", true);
  if (!header && errors.length > 0) return;
  const indent = header?.indent ?? 0;
  const link = header?.link ?? (indent > listIndent ? "member" : null);
  const parent = link === null ? null : (errors.findLast((error) => error.indent < indent) ?? null);
  // A second stack beside the first one is another failure: the last one in the text counts.
  if (parent === null) errors.length = 0;
  const rest = start < 0 ? [] : above.slice(start + 1);
  errors.push({
    indent,
    type: header?.type ?? "Error",
    value: [header?.value ?? above.at(-1)?.trim() ?? "", ...rest]
      .join("\n")
      .trimEnd()
      .slice(0, LIMITS.messageCharacters),
    frames: [],
    relation: parent === null ? null : link,
    parent,
  });
}

function flatten(
  error: PrintedError,
  relation: ExceptionValue["relation"],
  all: readonly PrintedError[],
): ExceptionValue[] {
  const below = all.filter((other) => other.parent === error).toSorted(causesLast);
  const own: ExceptionValue = {
    type: error.type,
    module: null,
    value: error.value,
    mechanism: null,
    frames: trimStack(error.frames.toReversed()),
    relation,
  };
  return [...below.toReversed().flatMap((other) => flatten(other, other.relation, all)), own];
}

function causesLast(left: PrintedError, right: PrintedError): number {
  return Number(right.relation === "cause") - Number(left.relation === "cause");
}

/**
 * Node prints the throwing line above an uncaught error: `/app/index.js:3`, the source, a caret. A syntax error has
 * this place only: none of its frames is in the file that could not be parsed.
 */
function addPrintedSource(lines: readonly string[], error: PrintedError): void {
  const caret = lines.findIndex((line) => /^\s*\^+$/.test(line));
  const place = /^(.+):(\d{1,9})$/.exec(lines[caret - 2] ?? "");
  const source = lines[caret - 1];
  if (caret < 2 || !place?.[1] || source === undefined) return;
  const found = v8Frame(`at ${place[0]}`);
  if (found && error.type === "SyntaxError") error.frames.unshift(found);
  const frame = error.frames.find(({ path, line }) => path === found?.path && line === found?.line);
  if (frame) frame.contextLine = source.slice(0, LIMITS.sourceLineCharacters);
}
