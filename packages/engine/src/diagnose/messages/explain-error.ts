import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import { type FailingLine, quoted } from "./failing-text.ts";
import { JAVASCRIPT_RULES } from "./javascript.ts";
import { PYTHON_RULES } from "./python.ts";
import { applyMessageRules } from "./rule.ts";

const LONGEST_MESSAGE = 1_000;

/** What the class means where the message says nothing of use. */
const CLASSES: Readonly<Record<string, string>> = {
  AssertionError: "A check that the code makes of itself failed.",
  NotImplementedError: "A part that subclasses have to provide is not there.",
  StopIteration: "The next item was asked for, but there was none left.",
  ValueError: "A value has the right type but cannot be used.",
  TypeError: "A value has a type that cannot be used here.",
  LookupError: "Something was looked up that is not there.",
  OSError: "The operating system refused an operation.",
  PermissionError: "The process may not use this file.",
  TimeoutError: "An operation did not finish in time.",
  ConnectionError: "A connection to another machine failed.",
  HTTPException: "The application answered with an HTTP error on purpose.",
  Http404: "The application answered that there is no such thing.",
  JWTError: "The token could not be accepted: expired, forged, malformed, or for somebody else.",
  InvalidTokenError: "The token could not be accepted: expired, forged, malformed, or for somebody else.",
  InvalidSignatureError: "The token was signed with another key than the one that checks it, or was forged.",
  JOSEError: "The token could not be read or written.",
  Error: "An error that the code or a library raised by itself.",
  RuntimeError: "An error that the code or a library raised by itself.",
  Exception: "An error that the code or a library raised by itself.",
  SyntaxError: "The file is not valid source code.",
  KeyboardInterrupt: "The process was stopped by hand.",
  SystemExit: "The process ended itself.",
};

/** What an exception means, one or two sentences; null when nothing is known of its class. */
export function explainError(
  event: CanonicalEvent,
  exception: ExceptionValue,
  line: FailingLine,
): string | null {
  const message = exception.value.slice(0, LONGEST_MESSAGE).replace(/^\[Errno \d+\] /, "");
  const rules = isJavascript(event) ? JAVASCRIPT_RULES : PYTHON_RULES;
  const known = applyMessageRules(rules, exception.type, message, line);
  return known ?? (Object.hasOwn(CLASSES, exception.type) ? (CLASSES[exception.type] ?? null) : null);
}

/** A sentence for a class that nobody knows. */
export function unknownError(exception: ExceptionValue): string {
  const owner = exception.module?.split(".")[0];
  return owner && owner !== "builtins" && owner !== "__main__"
    ? `An error of ${quoted(owner)}; its class says what kind: ${quoted(exception.type)}.`
    : `An error of the class ${quoted(exception.type)}.`;
}

export function isJavascript(event: Pick<CanonicalEvent, "platform">): boolean {
  return /^(?:node|javascript|bun|deno|browser)/.test(event.platform);
}
