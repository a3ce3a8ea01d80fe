import type { Frame } from "../event.ts";
import { redactSource } from "../redaction/redact-text.ts";
import type { OriginalPlace } from "./source-map.ts";

/** Where frames of one stack come from, by their index in it. */
export type Originals = ReadonlyMap<number, OriginalPlace>;

/** Whether a frame may be led to its source: it has a place, and was not led before. */
export function isOpenFrame(frame: Frame): boolean {
  return (
    frame.compiled === undefined &&
    frame.line !== null &&
    frame.line > 0 &&
    frame.column !== null &&
    frame.column > 0
  );
}

const INSTALLED = /(?:^|\/)node_modules\//;

/** A frame of compiled code as its source has it, with the lines around; itself where its place is not known. */
export function leadFrame(frame: Frame, index: number, originals: Originals): Frame {
  const original = originals.get(index);
  if (!original) return frame;
  const { context } = original;
  const source = (line: string): string => redactSource(line, Date.now());
  return {
    ...frame,
    path: original.path,
    absolutePath: original.path,
    module: null,
    function: functionName(frame, index, originals),
    line: original.line,
    column: original.column,
    endLine: null,
    endColumn: null,
    inApp: INSTALLED.test(original.path) ? false : frame.inApp,
    contextLine: context ? source(context.line) : null,
    preContext: context?.before.map(source) ?? [],
    postContext: context?.after.map(source) ?? [],
    compiled: {
      path: frame.absolutePath ?? frame.path,
      line: frame.line,
      column: frame.column,
      function: frame.function,
    },
  };
}

/** A function is called by its caller under the name that it was written with; what minifiers made of it says nothing. */
function functionName(frame: Frame, index: number, originals: Originals): string | null {
  const called = originals.get(index - 1)?.name;
  if (called) return called;
  return frame.function !== null && frame.function.length > 2 ? frame.function : null;
}
