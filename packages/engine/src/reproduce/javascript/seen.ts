import { anchorFrame, maskMessage, type Signature } from "@bugstack/event";
import { isTestPath } from "../../code/list-sources.ts";
import { lineAt } from "../../code/source-text.ts";
import type { Investigation } from "../../investigation.ts";
import type { ObservedException, ObservedFrame, TestResult } from "../../toolchains/toolchain.ts";

/**
 * The signature as a run of the sources shows it: the statement of compiled code stands otherwise in the file that it
 * was written from, and what lies outside of the repository (a generated client) fails where the code asks it.
 */
export function sourceSignature({ event, frames, code, signature }: Investigation): Signature | null {
  if (!event) return signature;
  const anchor = anchorFrame(event.exceptions);
  const anchored = anchor && frames.find(({ frame }) => frame === anchor);
  if (signature && anchored?.path === null) {
    // What was only told of was on no stack.
    const sent = new Set(event.exceptions.flatMap((one) => one.frames));
    const asking = frames.findLast(
      ({ path, line, frame }) => path !== null && line !== null && sent.has(frame),
    );
    // Frames of a framework or of the loader alone: its lines are none of the test's.
    if (!asking) return { ...signature, function: null, statement: null };
    const text = asking.path && asking.line ? lineAt(code.file(asking.path)?.text ?? "", asking.line) : null;
    const statement = text?.trim() ?? "";
    return statement === "" ? signature : { ...signature, statement };
  }
  const own = anchored;
  const file = own?.path ? code.file(own.path) : null;
  if (!signature || !file || !own?.line || own.fit === "mismatch") return signature;
  // A trace alone brings no text of its lines along.
  if (own.fit !== "moved" && signature.statement !== null) return signature;
  const statement = lineAt(file.text, own.line)?.trim() ?? null;
  return statement === null || statement === "" ? signature : { ...signature, statement };
}

/** Whether a failing test of JavaScript failed with this very error: as its own failure, or seen inside while it failed. */
export function failedAlike(test: TestResult, signature: Signature): boolean {
  if (test.outcome !== "failed" || !test.failure) return false;
  return chainSeen([...test.failure.exceptions, ...test.observed], signature);
}

/** Every class of the captured chain, the last one with the captured message and in the captured function or statement. */
function chainSeen(observed: readonly ObservedException[], signature: Signature): boolean {
  const all = observed.flatMap((exception) => [exception, ...(exception.causes ?? [])]);
  const types = new Set(all.flatMap(namesOf));
  if (!signature.classes.every((name) => types.has(plain(name)))) return false;
  const wanted = messageKey(signature.message);
  const last = plain(signature.classes.at(-1) ?? "");
  return all.some(
    (exception) =>
      namesOf(exception).includes(last) &&
      messageKey(maskMessage(exception.message)) === wanted &&
      isSamePlace(exception, signature),
  );
}

/** Its class, and the name that it goes by where the class has given it none. */
function namesOf({ type, bases }: ObservedException): string[] {
  return [type, ...(OF_THE_LANGUAGE.test(type) ? [] : bases.slice(0, 1))].map(plain);
}

const OF_THE_LANGUAGE = /^(?:Type|Range|Reference|Syntax|URI|Eval|Aggregate)Error$/;

/** What keeps modules from being put together: the words name both, and which line is shown with them varies. */
const OF_LINKING = /does not provide an export named|^Named export '[^']+' not found/;

function isSamePlace(exception: ObservedException, signature: Signature): boolean {
  if (OF_LINKING.test(exception.message)) return true;
  const frames = exception.frames ?? [];
  const functions = [exception.function, ...frames.map((frame) => frame.function)];
  // Another error of the same kind further in is another error, though it passes by the same line. Only where a round of
  // calls has no end does chance decide in which of them the stack is full.
  const isInnermost =
    exception.path !== null && exception.statement !== null && !/call stack/.test(exception.message);
  const statements = !isInnermost
    ? [exception.statement, ...frames.map((frame) => frame.statement)]
    : isTestPath(exception.path ?? "")
      ? [exception.statement, askedAt(frames)]
      : [exception.statement];
  const { function: name, statement } = signature;
  // It may be full as well where a function begins as where it calls the next one.
  if (
    !isInnermost &&
    name !== null &&
    functions.some((other) => other !== null && plain(other) === plain(name))
  )
    return true;
  if (statement !== null)
    return statements.some((text) => text !== null && collapse(text) === collapse(statement));
  if (name === null || /^<|anonymous/.test(name)) return true;
  return functions.some((other) => other !== null && plain(other) === plain(name));
}

/** What a stand-in of a test throws is thrown where the project asks it. */
function askedAt(frames: readonly ObservedFrame[]): string | null {
  return frames.findLast(({ path }) => path !== null && !isTestPath(path))?.statement ?? null;
}

/** Older versions of V8 word the same errors differently, and runners that rewrite imports change how a callee is written. */
function messageKey(message: string): string {
  return (
    message
      .replace(/^Cannot (read|set) property '([^']+)' of (undefined|null)$/, (_whole, verb, name, value) => {
        const doing = verb === "read" ? "reading" : "setting";
        return `Cannot ${verb} properties of ${value} (${doing} '${name}')`;
      })
      .replace(
        /^.*?([\w$]+)(?:\(\.\.\.\))?\)? is not (a function|a constructor|(?:async )?iterable)/,
        "$1 is not $2",
      )
      // Node adds advice to what it prints of an error that nobody caught.
      .replace(/^([\w$]+ is not defined) in ES module scope[\s\S]*$/, "$1")
      .replace(
        /^Cannot determine intended module format because both '([\w$]+)'[\s\S]*$/,
        "$1 is not defined",
      )
      .replace(/^(Named export '[^']+' not found\. The requested module '[^']+')[\s\S]*$/, "$1")
      // The loader names whole paths, which begin where the project lies.
      .replace(/^(?:Cannot find (?:module|package)|Directory import) [\s\S]*$/, (whole) =>
        whole.replace(/(?:file:\/\/)?(?:\/[^\s/'"]+)+(?=\/[^\s/'"]+)\//g, ""),
      )
      // Which path it was changes with the folder that a test works in.
      .replace(/^(E[A-Z]+: [^,]+, \w+) ['"<].*$/s, "$1")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function plain(name: string): string {
  return (
    name
      .replace(/ \[as [^\]]*\]$/, "")
      .replace(/^(?:(?:async|new|get|set) )+/, "")
      .split(".")
      .at(-1) ?? name
  );
}
