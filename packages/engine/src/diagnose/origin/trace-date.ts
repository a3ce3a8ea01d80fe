import type { Investigation } from "../../investigation.ts";
import { decisiveException } from "../decisive-exception.ts";
import { spoiltDate } from "./javascript/spoilt-date.ts";
import { isOfRuntime } from "./runtime-frames.ts";
import { type Trace, traceFrom } from "./trace-origin.ts";

/**
 * The way of a date that could not be written, "Invalid time value", back to what made it. The message names no value, so this is
 * only for who asks what made the date, and not what is absent. Null for other errors.
 */
export function traceDate(investigation: Investigation): Trace | null {
  const { event, code, frames } = investigation;
  const last = event ? decisiveException(event) : -1;
  const exception = event?.exceptions[last];
  const own = frames.findLast(
    ({ exception: of, path, line }) => of === last && path !== null && line !== null,
  );
  const file = own?.path ? code.file(own.path) : null;
  if (!exception || !own?.path || own.line === null || !file || file.language === "python") return null;
  const above = exception.frames.slice(exception.frames.lastIndexOf(own.frame) + 1);
  if (!above.every(isOfRuntime)) return null;
  const found = spoiltDate({
    file,
    line: own.line,
    frame: own.frame,
    type: exception.type,
    message: exception.value,
  });
  return (
    found &&
    traceFrom(investigation, {
      place: { path: own.path, node: found.node, members: found.members },
      fault: found.fault,
      observed: null,
    })
  );
}
