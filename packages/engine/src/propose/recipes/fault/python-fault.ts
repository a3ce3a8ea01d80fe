import type { CanonicalEvent, ExceptionValue, Frame } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { decisiveException } from "../../../diagnose/decisive-exception.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import { type FailingValue, failingValue } from "../../../diagnose/origin/failing-value.ts";
import { type Origin, traceOrigin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOnLine } from "../edits/statements.ts";

/** The error of an event as the recipes for Python see it: the exception that tells what went wrong, and where in the project. */
export interface PythonFault {
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

const faults = new WeakMap<Investigation, PythonFault | null>();

/** Null when the event is of another language, or no line of the project is on the trace. */
export function pythonFaultOf(investigation: Investigation): PythonFault | null {
  const known = faults.get(investigation);
  if (known !== undefined) return known;
  const found = readFault(investigation);
  faults.set(investigation, found);
  return found;
}

function readFault({ event, code, frames }: Investigation): PythonFault | null {
  const index = event ? decisiveException(event) : -1;
  const exception = event?.exceptions[index];
  if (!event || !exception) return null;
  const all = frames.filter((frame): frame is OwnFrame => frame.exception === index && isOwn(frame));
  const own = all.filter((frame) => code.file(frame.path)?.isTest === false);
  const frame = own.at(-1);
  // An error that a test raises itself says nothing about the code under test.
  if (!frame || frame !== all.at(-1)) return null;
  const file = code.file(frame.path);
  const statement = file?.language === "python" ? statementOnLine(file, frame.line) : null;
  if (!file || !statement) return null;
  return {
    event,
    exception,
    frames: own,
    frame,
    file,
    line: frame.line,
    function: code.functionAt(frame.path, frame.line),
    statement,
    isInnermost: frame.frame === exception.frames.findLast((one) => !isOfTheOperation(one, exception)),
  };
}

/** Names of the functions by which a class from outside answers what a line of the project writes as an operation. */
const LOOKUPS: Readonly<Record<string, RegExp>> = {
  AttributeError: /^__getattr(?:ibute)?__$/,
  KeyError: /^__(?:getitem|missing|delitem)__$/,
};

/** Whether a frame is no call that somebody wrote: generated code, or `x.name` and `x[key]` as a library answers them. */
function isOfTheOperation({ path, function: name }: Frame, { type }: ExceptionValue): boolean {
  if (/^<(?:string|attrs )/.test(path ?? "")) return true;
  const isLookup = LOOKUPS[type]?.test(name ?? "") ?? false;
  return isLookup && !/(?:^|[/\s])os(?:\.py|>)$/.test(path ?? "");
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

/** The expression that the error is about, where the message tells. */
export function failingValueOf(investigation: Investigation): FailingValue | null {
  return failingValue(investigation);
}
