import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { decisiveException } from "../../../diagnose/decisive-exception.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import { isOfRuntime } from "../../../diagnose/origin/runtime-frames.ts";
import { type Origin, traceOrigin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOnLine } from "./statements.ts";

/** The error of an event as the recipes for JavaScript see it: what went wrong, and where in the project. */
export interface JavascriptFault {
  readonly event: CanonicalEvent;
  readonly exception: ExceptionValue;
  /** Frames of that exception in the project outside its tests, outermost first. */
  readonly frames: readonly OwnFrame[];
  readonly frame: OwnFrame;
  readonly file: SourceFile;
  readonly line: number;
  readonly function: FunctionSymbol | null;
  readonly statement: Node;
  /** Whether the line itself failed, and not library code that it called. */
  readonly isInnermost: boolean;
  /** The handler of the request on the trace, where there is one. */
  readonly handler: WebHandler | null;
}

export interface OwnFrame extends MappedFrame {
  readonly path: string;
  readonly line: number;
}

const faults = new WeakMap<Investigation, JavascriptFault | null>();

/** Null when the event is of another language, or no line of the project is on the trace. */
export function javascriptFaultOf(investigation: Investigation): JavascriptFault | null {
  const known = faults.get(investigation);
  if (known !== undefined) return known;
  const found = readFault(investigation);
  faults.set(investigation, found);
  return found;
}

function readFault({ event, code, frames }: Investigation): JavascriptFault | null {
  const index = event ? decisiveException(event) : -1;
  const exception = event?.exceptions[index];
  if (!event || !exception) return null;
  const all = frames.filter((frame): frame is OwnFrame => frame.exception === index && isOwn(frame));
  const own = all.filter((frame) => code.file(frame.path)?.isTest === false);
  const frame = own.at(-1);
  // An error that a test raises itself says nothing about the code under test.
  if (!frame || frame !== all.at(-1)) return null;
  const file = code.file(frame.path);
  if (!file || file.language === "python") return null;
  const statement = statementOnLine(file, frame.line);
  if (!statement) return null;
  const symbols = own.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  // Middlewares and wrappers of handlers look like handlers, and stand around them.
  const handler =
    symbols.map((symbol) => handlerAround(code, symbol)).findLast((found) => found !== null) ?? null;
  return {
    event,
    exception,
    frames: own,
    frame,
    file,
    line: frame.line,
    function: code.functionAt(frame.path, frame.line),
    statement,
    isInnermost: isInnermost(frame, exception),
    handler,
  };
}

/** Methods of the language and of Node itself stand above the line that called them, but are no other code. */
function isInnermost(frame: OwnFrame, exception: ExceptionValue): boolean {
  const at = exception.frames.lastIndexOf(frame.frame);
  return exception.frames.slice(at + 1).every(isOfRuntime);
}

function isOwn(frame: MappedFrame): boolean {
  return frame.path !== null && frame.line !== null && frame.fit !== "mismatch" && frame.fit !== "foreign";
}

const origins = new WeakMap<Investigation, readonly Origin[]>();

/** Where the wrong value was made, likeliest first. */
export function originsOf(investigation: Investigation): readonly Origin[] {
  const known = origins.get(investigation);
  if (known) return known;
  const found = traceOrigin(investigation);
  origins.set(investigation, found);
  return found;
}
