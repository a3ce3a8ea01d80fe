import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { isOfRuntime } from "../../../diagnose/origin/runtime-frames.ts";
import type { Investigation } from "../../../investigation.ts";
import { type OwnFault, oncePerInvestigation, readOwnFault } from "../fault/own-fault.ts";
import { statementOnLine } from "./statements.ts";

/** The error of an event as the recipes for JavaScript see it. */
export interface JavascriptFault extends OwnFault {
  /** The handler of the request on the trace, where there is one. */
  readonly handler: WebHandler | null;
}

/** Null when the event is of another language, or no line of the project is on the trace. */
export const javascriptFaultOf: (investigation: Investigation) => JavascriptFault | null =
  oncePerInvestigation((investigation) => {
    const fault = readOwnFault(investigation, {
      statementOf: (file, line) => (file.language === "python" ? null : statementOnLine(file, line)),
      // Methods of the language and of Node itself stand above the line that called them, but are no other code.
      isInnermost: ({ frame }, { frames }) => frames.slice(frames.lastIndexOf(frame) + 1).every(isOfRuntime),
    });
    if (!fault) return null;
    const { code } = investigation;
    const symbols = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
    // Middlewares and wrappers of handlers look like handlers, and stand around them.
    const handler =
      symbols.map((symbol) => handlerAround(code, symbol)).findLast((found) => found !== null) ?? null;
    return { ...fault, handler };
  });
