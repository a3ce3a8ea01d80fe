import type { Frame } from "@bugstack/event";
import type { Investigation } from "../../investigation.ts";
import { decisiveException } from "../decisive-exception.ts";
import type { Fault, ValuePlace } from "./flow.ts";
import { javascriptFailingNode } from "./javascript/failing-node.ts";
import { handedAsFunction } from "./javascript/handed-function.ts";
import { refusedValue } from "./javascript/refused-value.ts";
import { handedNone, pythonFailingNode } from "./python/failing-node.ts";
import { observedKind } from "./python/observed-kind.ts";
import { isOfRuntime, isOfStandardLibrary } from "./runtime-frames.ts";

export interface FailingValue {
  readonly place: ValuePlace;
  readonly fault: Fault;
  /** The class of the value, where the message tells and it is not None. */
  readonly observed: string | null;
}

const ALWAYS = /^(?:len|int|float|str|bool|abs|round|range|Number|String|Boolean|parseInt)\([^()]*\)$/;

/**
 * The expression whose value the decisive error of the chain is about: from the message, the marked columns and the
 * captured values of the innermost frame, when that lies in the tree. Null when the message does not tell.
 */
export function failingValue(investigation: Investigation): FailingValue | null {
  const { event, code, frames } = investigation;
  const last = event ? decisiveException(event) : -1;
  const exception = event?.exceptions[last];
  const own = frames.findLast(
    (frame) => frame.exception === last && frame.path !== null && frame.line !== null,
  );
  // A value that a library found wrong was handed over earlier; its expression is not in the project's line.
  if (!exception || !own?.path || own.line === null) return null;
  const file = code.file(own.path);
  if (!file || own.fit === "mismatch") return null;
  const handed =
    file.language === "python"
      ? null
      : handedAsFunction(code, {
          file,
          line: own.line,
          frame: own.frame,
          type: exception.type,
          message: exception.value,
        });
  if (handed)
    return {
      place: { path: own.path, node: handed.node, members: handed.members },
      fault: handed.fault,
      observed: null,
    };
  const above = exception.frames.slice(exception.frames.lastIndexOf(own.frame) + 1);
  // What a method of the language found wrong was given to it by the line below.
  const library =
    file.language === "python" && above.length > 0 ? handedToLibrary(above, exception.value) : null;
  if (above.length > 0 && library === null && (file.language === "python" || !above.every(isOfRuntime)))
    return null;
  const statement = {
    file,
    line: own.line,
    frame: own.frame,
    type: exception.type,
    message: exception.value,
  };
  const found =
    library !== null
      ? handedNone(statement, library)
      : file.language === "python"
        ? pythonFailingNode(statement)
        : (javascriptFailingNode(statement) ?? refusedValue(statement));
  // The sum beside a length may have met the None among its items; a length is there.
  if (found?.fault === "nothing" && found.members.length === 0 && ALWAYS.test(found.node.text)) return null;
  const observed = file.language === "python" ? observedKind(exception.type, exception.value) : null;
  return (
    found && {
      place: { path: own.path, node: found.node, members: found.members },
      fault: found.fault,
      observed: found.fault === "unexpected" ? observed : null,
    }
  );
}

/**
 * The function of Python's standard library that the project called, where that met a None: `re.sub(pattern, "", None)`.
 * Of other libraries the value may be their own.
 */
function handedToLibrary(above: readonly Frame[], message: string): string | null {
  const name = above.every(isOfStandardLibrary) && /NoneType/.test(message) ? above[0]?.function : null;
  return name?.split(".").at(-1) ?? null;
}
