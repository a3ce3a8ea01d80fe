import type { Investigation } from "../../../investigation.ts";
import { badValueIdeas } from "../javascript/bad-value/ideas.ts";
import { openBadValue } from "../javascript/bad-value/open.ts";
import { type Reading, readingNamed } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { shortGuide } from "../javascript/short-guide.ts";

const guide = shortGuide({
  slug: "json-parse",
  title: "Fix SyntaxError: Unexpected token in JSON in Node.js",
  summary:
    "This error occurs when text that is no JSON is given to `JSON.parse`. Text of a request is refused with 400; text of another service is that service's fault; text that you stored yourself was written wrongly.",
  trace: [
    [
      "SyntaxError: Unexpected token '<', \"<html>\" is not valid JSON",
      "The quoted text is the beginning of what arrived; `<` means an HTML page.",
    ],
  ],
  causes: [
    ["request", "Text of a request", "Anybody can send anything.", "const change = JSON.parse(req.body);"],
  ],
  fix: [
    "Refuse what cannot be read.",
    "const change = JSON.parse(req.body);",
    'let change;\ntry {\n  change = JSON.parse(req.body);\n} catch {\n  return res.status(400).json({ error: "body is not valid" });\n}',
  ],
  testing: [
    "Send broken JSON, an empty text, and a good one.",
    "assert.equal((await post('{')).status, 400);",
  ],
  questions: [
    [
      "Why not fall back to `{}`?",
      "The request is then treated as if it had said nothing, and the client never learns that it was broken.",
    ],
  ],
});

function readingOf(fault: JavascriptFault): Reading | null {
  return readingNamed(fault, /^JSON\.parse$/, "JSON");
}

export const jsonParseRecipe = defineRecipe({
  slug: "json-parse",
  guide,
  matches: (fault) =>
    fault.exception.type === "SyntaxError" &&
    /JSON/.test(fault.exception.value) &&
    fault.isInnermost &&
    readingOf(fault)
      ? { score: 0.85, evidence: "JSON.parse was given text that is no JSON." }
      : null,
  ideas(investigation: Investigation, fault) {
    const reading = readingOf(fault);
    return reading ? badValueIdeas(investigation, fault, reading) : [];
  },
  open: (investigation, fault) =>
    openBadValue(investigation, fault, readingOf(fault), [
      "Find out who wrote the text: a file or row of your own is to be repaired, another service to be asked for its status first.",
    ]),
});
