import type { ExceptionValue, Frame } from "@bugstack/event";
import { type FailingValue, failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOnLine } from "../edits/statements.ts";
import { type OwnFault, oncePerInvestigation, readOwnFault } from "./own-fault.ts";

/** The error of an event as the recipes for Python see it. */
export type PythonFault = OwnFault;

/** Null when the event is of another language, or no line of the project is on the trace. */
export const pythonFaultOf: (investigation: Investigation) => PythonFault | null = oncePerInvestigation(
  (investigation) =>
    readOwnFault(investigation, {
      statementOf: (file, line) => (file.language === "python" ? statementOnLine(file, line) : null),
      isInnermost: ({ frame }, exception) =>
        frame === exception.frames.findLast((one) => !isOfTheOperation(one, exception)),
    }),
);

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

/** The expression that the error is about, where the message tells. */
export function failingValueOf(investigation: Investigation): FailingValue | null {
  return failingValue(investigation);
}
