import type { Node } from "web-tree-sitter";
import { argumentsOf, field, lastNameOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { badValueIdeas } from "../javascript/bad-value/ideas.ts";
import { openBadValue } from "../javascript/bad-value/open.ts";
import { callsAtFault, type Reading } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { wayBack } from "../javascript/way-back.ts";
import { askedBeside } from "../structure/asked-beside.ts";
import { guardedAdditions } from "../structure/guarded-additions.ts";
import { leftOutEntries } from "../structure/left-out-entries.ts";
import { noDateIdeas } from "./no-date.ts";

const guide = shortGuide({
  slug: "invalid-date",
  title: "Fix RangeError: Invalid time value in JavaScript",
  summary:
    "This error occurs when a date that is none is written as text: it was made from words or numbers that name no day. `new Date(text)` does not throw; ask `Number.isNaN(date.getTime())` before the date is used, and refuse the request.",
  trace: [["RangeError: Invalid time value", "The line uses a date that was made from bad text earlier."]],
  causes: [
    [
      "request",
      "Text of a request",
      "A query says `soon` where a day is expected.",
      "const from = new Date(req.query.from);",
    ],
  ],
  fix: [
    "Refuse what is no date.",
    "const from = new Date(req.query.from);",
    'const from = new Date(req.query.from);\nif (Number.isNaN(from.getTime())) {\n  return res.status(400).json({ error: "from is not valid" });\n}',
  ],
  testing: [
    "Send a word, a day that does not exist, and a good one.",
    "assert.equal((await send('/export?from=soon')).status, 400);",
  ],
  questions: [
    [
      "Why not use today instead?",
      "The answer would be about another day than the one asked for, without saying so.",
    ],
  ],
});

const OF_DATE = /^(?:toISOString|toJSON)$/;
const OF_FORMAT = /^(?:format|formatToParts|formatRange)$/;

/** The call that writes the date, and what the date was made from. */
function readingOf(fault: JavascriptFault): Reading | null {
  for (const call of callsAtFault(fault)) {
    const callee = field(call, "function");
    const method = callee?.type === "member_expression" ? (lastNameOf(callee) ?? "") : "";
    const date =
      OF_DATE.test(method) && callee
        ? field(callee, "object")
        : OF_FORMAT.test(method)
          ? argumentsOf(call)[0]
          : null;
    const subject = date && plain(date);
    if (!subject) continue;
    const condition = (name: string) => `Number.isNaN(${name}.getTime())`;
    return {
      call,
      value: madeFrom(subject) ?? subject,
      operation: OF_DATE.test(method) ? method : "format",
      what: "a date",
      // Formats take numbers as well, and what they are given need not be known as a date.
      check: isKnownDate(subject) ? { subject, condition } : null,
    };
  }
  return null;
}

function plain(node: Node): Node {
  return node.type === "parenthesized_expression" && node.firstNamedChild
    ? plain(node.firstNamedChild)
    : node;
}

function dateOf(subject: Node): Node | null {
  const made = subject.type === "identifier" ? lastBinding(subject, subject.text) : subject;
  return made?.type === "new_expression" && field(made, "constructor")?.text === "Date" ? made : null;
}

function madeFrom(subject: Node): Node | null {
  const made = dateOf(subject);
  return (made && argumentsOf(made)[0]) ?? null;
}

function isKnownDate(subject: Node): boolean {
  return dateOf(subject) !== null;
}

export const invalidDateRecipe = defineRecipe({
  slug: "invalid-date",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "RangeError" && isInnermost && /^Invalid (?:time value|date)/i.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a date is none." }
      : null,
  ideas(investigation: Investigation, fault) {
    const reading = readingOf(fault);
    const way = reading ? wayBack(investigation, fault.file.path, reading.value) : [];
    const beside = askedBeside(investigation, way);
    const added = [...guardedAdditions(investigation, way), ...leftOutEntries(investigation, way)];
    const found = reading ? badValueIdeas(investigation, fault, reading) : [];
    const others = found.length > 0 ? found : noDateIdeas(investigation, fault);
    // What is there and is no date fails behind a question for it as well.
    return [...[...beside, ...added].map(({ idea }) => idea), ...others];
  },
  open: (investigation, fault) =>
    openBadValue(investigation, fault, readingOf(fault), [
      "Find out which text or number the date was made from, and who wrote it.",
    ]),
});
