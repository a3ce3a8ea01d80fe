import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { decisiveException } from "../../../diagnose/decisive-exception.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import { type Origin, traceOrigin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";

/** The error of an event as recipes see it: the exception that tells what went wrong, and where in the project. */
export interface OwnFault {
  readonly event: CanonicalEvent;
  readonly exception: ExceptionValue;
  /** Frames of that exception that lie in the project outside its tests, outermost first. */
  readonly frames: readonly OwnFrame[];
  /** The innermost of them. */
  readonly frame: OwnFrame;
  readonly file: SourceFile;
  readonly line: number;
  readonly function: FunctionSymbol | null;
  readonly statement: Node;
  /** Whether the line itself failed, and not library code that it called. */
  readonly isInnermost: boolean;
}

export interface OwnFrame extends MappedFrame {
  readonly path: string;
  readonly line: number;
}

/** What the languages tell apart. */
export interface FaultReader {
  /** The statement that a line of a file belongs to; null where the file is of another language. */
  statementOf(file: SourceFile, line: number): Node | null;
  /** Whether no code that somebody wrote stands between a frame and the error. */
  isInnermost(frame: OwnFrame, exception: ExceptionValue): boolean;
}

/** Null when the event is of another language, or no line of the project is on the trace. */
export function readOwnFault({ event, code, frames }: Investigation, reader: FaultReader): OwnFault | null {
  const index = event ? decisiveException(event) : -1;
  const exception = event?.exceptions[index];
  if (!event || !exception) return null;
  const all = frames.filter((frame): frame is OwnFrame => frame.exception === index && isOwn(frame));
  const own = all.filter((frame) => code.file(frame.path)?.isTest === false);
  const frame = own.at(-1);
  // An error that a test raises itself says nothing about the code under test.
  if (!frame || frame !== all.at(-1)) return null;
  const file = code.file(frame.path);
  const statement = file && reader.statementOf(file, frame.line);
  if (!file || !statement) return null;
  return {
    ...{ event, exception, frames: own, frame, file, line: frame.line, statement },
    function: code.functionAt(frame.path, frame.line),
    isInnermost: reader.isInnermost(frame, exception),
  };
}

function isOwn(frame: MappedFrame): boolean {
  return frame.path !== null && frame.line !== null && frame.fit !== "mismatch" && frame.fit !== "foreign";
}

/** The same, read once for an investigation. */
export function oncePerInvestigation<Found>(
  read: (investigation: Investigation) => Found,
): (investigation: Investigation) => Found {
  const known = new WeakMap<Investigation, { readonly found: Found }>();
  return (investigation) => {
    const kept = known.get(investigation) ?? { found: read(investigation) };
    known.set(investigation, kept);
    return kept.found;
  };
}

/** Where the wrong value was made, likeliest first. */
export const originsOf: (investigation: Investigation) => readonly Origin[] =
  oncePerInvestigation(traceOrigin);
