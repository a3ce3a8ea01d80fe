import type { Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import {
  type Budget,
  capturedRecord,
  count,
  firstName,
  flag,
  isRecord,
  type LooseRecord,
  listOfRecords,
  name,
  record,
  text,
} from "./loose.ts";

/** A frame of which nothing is known yet. */
export const EMPTY_FRAME: Frame = {
  path: null,
  absolutePath: null,
  module: null,
  function: null,
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  contextLine: null,
  preContext: [],
  postContext: [],
  inApp: null,
  locals: null,
};

/** Frames of a Sentry stack trace, which come caller first as ours do. `locals` is what all frames of the event may hold. */
export function readFrames(stacktrace: unknown, locals: Budget, debugIds: DebugIds = NO_DEBUG_IDS): Frame[] {
  const holder = Array.isArray(stacktrace) ? stacktrace : record(stacktrace).frames;
  return trimStack(listOfRecords(holder).map((frame) => readFrame(frame, locals, debugIds)));
}

/** Ids of builds by the file of a frame. */
export type DebugIds = ReadonlyMap<string, string>;
const NO_DEBUG_IDS: DebugIds = new Map();
const DEBUG_ID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** What `debug_meta.images` says of scripts: which build each file belongs to. */
export function readDebugIds(debugMeta: unknown): DebugIds {
  const ids = new Map<string, string>();
  for (const image of listOfRecords(record(debugMeta).images).slice(0, LIMITS.modules)) {
    const file = name(image.code_file, LIMITS.pathCharacters);
    const id = name(image.debug_id, 64);
    if (image.type === "sourcemap" && file !== null && id !== null && DEBUG_ID.test(id))
      ids.set(file, normalDebugId(id));
  }
  return ids;
}

/** A UUID in lower case with its dashes. */
export function normalDebugId(id: string): string {
  return id
    .toLowerCase()
    .replaceAll("-", "")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function readFrame(frame: LooseRecord, locals: Budget, debugIds: DebugIds): Frame {
  const data = record(frame.data);
  const absolutePath = name(frame.abs_path, LIMITS.pathCharacters);
  const vars = frame.vars;
  const isWritten = isGenerated(frame.filename);
  const debugId = debugIds.get(absolutePath ?? name(frame.filename, LIMITS.pathCharacters) ?? "");
  return {
    ...(debugId === undefined ? {} : { debugId }),
    path: name(frame.filename, LIMITS.pathCharacters) ?? absolutePath,
    absolutePath,
    module: name(frame.module, LIMITS.pathCharacters),
    function: firstName([frame.function, frame.raw_function]),
    line: count(frame.lineno),
    column: count(frame.colno),
    endLine: count(frame.end_lineno ?? data.end_lineno),
    endColumn: count(frame.end_colno ?? data.end_colno),
    // SDKs take the line from the module that the code was made for, where it does not stand.
    contextLine: isWritten ? null : text(frame.context_line, LIMITS.sourceLineCharacters),
    preContext: sourceLines(frame.pre_context).slice(-LIMITS.contextLines),
    postContext: sourceLines(frame.post_context).slice(0, LIMITS.contextLines),
    inApp: isWritten || isOfInterpreter(frame.filename) || isCompiled(frame) ? false : flag(frame.in_app),
    locals:
      isRecord(vars) || Array.isArray(vars)
        ? capturedRecord(vars, LIMITS.frameLocalsCharacters, locals)
        : null,
  };
}

/** Code that a library of Python writes while it runs: methods of data classes and of attrs, what SQLAlchemy wraps. It is nobody's line. */
function isGenerated(filename: unknown): boolean {
  return typeof filename === "string" && /^<(?:string|(?:\w+ )?generated [^>]*)>$/.test(filename);
}

/** `<frozen importlib._bootstrap>`: a part of Python itself, which SDKs take for a file below the working directory. */
function isOfInterpreter(filename: unknown): boolean {
  return typeof filename === "string" && /^<frozen [\w.]+>$/.test(filename);
}

/**
 * A function of a library that Cython compiled: it bears its module's name, `sqlalchemy.engine._result_cy.Rows.one`, and
 * the path of where it was built, which SDKs take for one below the working directory. Where its source lies beside the
 * application, its line is known.
 */
function isCompiled(frame: LooseRecord): boolean {
  const { module, function: own, context_line: line } = frame;
  return (
    typeof module === "string" &&
    typeof own === "string" &&
    module !== "" &&
    own.startsWith(`${module}.`) &&
    (typeof line !== "string" || line.trim() === "")
  );
}

function sourceLines(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((line) => text(line, LIMITS.sourceLineCharacters) ?? "");
}

/**
 * Cuts a stack that is too deep from its middle, foreign frames first: where the request came in and where the
 * failure arose are at the two ends.
 */
export function trimStack(frames: readonly Frame[]): Frame[] {
  if (frames.length <= LIMITS.frames) return [...frames];
  const ranked = frames.map((frame, index) => ({
    index,
    distance: Math.min(index, frames.length - 1 - index) + (frame.inApp ? 0 : frames.length),
  }));
  // The two ends stay whatever they are.
  for (const end of [ranked[0], ranked.at(-1)]) if (end) end.distance = -1;
  const kept = ranked.sort((a, b) => a.distance - b.distance || b.index - a.index).slice(0, LIMITS.frames);
  return kept
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .flatMap((index) => frames[index] ?? []);
}
