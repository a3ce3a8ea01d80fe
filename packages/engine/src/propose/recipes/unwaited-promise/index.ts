import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { isAsync, isLetGo, unwaitedCalls } from "./calls.ts";
import { caughtBesideIdeas } from "./caught-beside.ts";
import { handedOnIdeas } from "./handed-on.ts";
import { triedBesideIdeas } from "./tried-beside.ts";
import { waitedIdeas } from "./waited.ts";

const guide = shortGuide({
  slug: "unwaited-promise",
  title: "Fix an unhandled rejection of a promise that nobody waits for in Node.js",
  summary:
    "This error occurs when a function that gives a promise is called without `await`: what it is rejected with comes after the `try` around it has ended, and ends the process. Wait for it, or handle its rejection where it is let go.",
  trace: [
    [
      "triggerUncaughtException … Use `node --trace-warnings ...`",
      "The error below it is what the promise was rejected with.",
    ],
  ],
  causes: [
    [
      "try",
      "A `try` that does not wait",
      "It has ended when the promise is rejected.",
      "try {\n  task();\n} catch (error) {\n  log.error(error);\n}",
    ],
    ["floating", "A promise that is let go", "Nobody handles it.", "setInterval(() => refresh(), MINUTE);"],
  ],
  fix: [
    "Wait for it.",
    "try {\n  task();\n} catch (error) {\n  log.error(error);\n}",
    "try {\n  await task();\n} catch (error) {\n  log.error(error);\n}",
  ],
  testing: [
    "Let the task fail after it has waited for something.",
    "await run(async () => { throw new Error('no'); });",
  ],
  questions: [
    [
      "Is a handler for `unhandledRejection` enough?",
      "It knows neither which task failed nor what was to be done then.",
    ],
  ],
});

/** A mistake in the code is to be mended where it is, whoever waits for it. */
const MISTAKES = /^(?:TypeError|ReferenceError|RangeError|SyntaxError|AssertionError)\b/;

/** A refusal that the code says itself is no mistake, whatever its class. */
function isMistake({ code }: Investigation, { exception, frame }: JavascriptFault): boolean {
  if (!MISTAKES.test(exception.type)) return false;
  const text = code.file(frame.path)?.text.split("\n")[frame.line - 1] ?? "";
  return !new RegExp(`\\bthrow new ${exception.type}\\b`).test(text);
}

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const handed = handedOnIdeas(investigation, fault);
  if (handed.length > 0) return handed;
  if (fault.handler !== null) return [];
  const calls = unwaitedCalls(investigation, fault);
  const [only, ...others] = calls;
  if (only && others.length === 0) {
    const waited = waitedIdeas(only);
    return waited.length > 0 ? waited : caughtBesideIdeas(investigation.code, only);
  }
  if (calls.length > 1) return [];
  const { code } = investigation;
  const callback = fault.frames
    .flatMap(({ path, line }) => code.functionAt(path, line) ?? [])
    .findLast(({ node }) => isAsync(node) && isLetGo(node));
  const file = callback && code.file(callback.path);
  return file ? triedBesideIdeas(code, file, callback.node) : [];
}

/** Promises that nobody waits for. */
export const unwaitedPromiseRecipe = defineRecipe({
  slug: "unwaited-promise",
  guide,
  matches: (fault, investigation) =>
    !isMistake(investigation, fault) && ideas(investigation, fault).length > 0
      ? { score: 0.72, evidence: "A promise was rejected that nobody waits for." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A promise was rejected at ${frame.path}:${frame.line}, and nobody waits for it.`,
    advice: ["Wait for it where its failure can be handled."],
  }),
});
