import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { readingNamed } from "../javascript/bad-value/reading.ts";
import { escapeIdeas } from "./escape.ts";

/** Text that was taken for a regular expression. */
export const invalidPatternRecipe = defineReadingRecipe({
  types: /^SyntaxError$/,
  message: /^Invalid (?:regular expression|flags supplied to RegExp)/,
  evidence: "V8 says that a text is no regular expression.",
  advice: "Decide whether the text is meant to be a pattern: then refuse a bad one; else escape it.",
  first: escapeIdeas,
  reading: (fault) => readingNamed(fault, /^(?:new )?RegExp$/, "a regular expression"),
  guide: {
    slug: "invalid-pattern",
    title: "Fix SyntaxError: Invalid regular expression in JavaScript",
    summary:
      "This error occurs when a regular expression is made from text that somebody typed: `c++` or `(` is no pattern. Escape the text where plain words are looked for; refuse it where a pattern is what the client may send.",
    trace: [
      [
        "SyntaxError: Invalid regular expression: /c++/: Nothing to repeat",
        "The text between the slashes is what was given.",
      ],
    ],
    causes: [
      [
        "words",
        "Words that are looked for",
        "Signs of the text are read as signs of the pattern.",
        'new RegExp(req.query.q, "i")',
      ],
    ],
    fix: ["Escape the text.", 'new RegExp(text, "i")', 'new RegExp(escapeRegExp(text), "i")'],
    testing: [
      "Look for `c++`, `(`, and a plain word.",
      "assert.equal((await send('/search?q=c%2B%2B')).status, 200);",
    ],
    questions: [
      [
        "Is it a danger as well?",
        "Yes: a pattern of a stranger can keep the process busy for hours. Escape it.",
      ],
    ],
  },
});
