import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { readingNamed } from "../javascript/bad-value/reading.ts";

/** Percent escapes that are none. */
export const malformedUriRecipe = defineReadingRecipe({
  types: /^URIError$/,
  message: /URI malformed|malformed URI/i,
  evidence: "V8 says that a percent escape is none.",
  advice: "Find out who wrote the text; text of a client is refused with 400.",
  reading: (fault) => readingNamed(fault, /^(?:de|en)codeURI(?:Component)?$/, "encoded rightly"),
  guide: {
    slug: "malformed-uri",
    title: "Fix URIError: URI malformed in Node.js",
    summary:
      "This error occurs when `decodeURIComponent` is given a percent sign that does not begin an escape, or bytes that are no UTF-8: `100%`, `%DCber`. Anybody can type that into an address, so refuse it with 400.",
    trace: [
      [
        "URIError: URI malformed",
        "The text in the address, the cookie or the header has a broken percent escape.",
      ],
    ],
    causes: [
      [
        "request",
        "Text of an address",
        "The path is decoded by hand.",
        "const title = decodeURIComponent(req.url.slice(8));",
      ],
      [
        "twice",
        "Text that was decoded before",
        "The framework decodes parameters already; decoding them once more breaks `100%`.",
        "const title = decodeURIComponent(req.params.title);",
      ],
    ],
    fix: [
      "Refuse what cannot be decoded.",
      "const title = decodeURIComponent(text);",
      'let title;\ntry {\n  title = decodeURIComponent(text);\n} catch {\n  return res.status(400).json({ error: "title is not valid" });\n}',
    ],
    testing: [
      "Send a lone percent sign, an escape of Latin 1, and a good one.",
      "assert.equal((await send('/documents/100%')).status, 400);",
    ],
    questions: [
      ["Why not take the text as it is?", "Then `%20` and a space would be two names for the same thing."],
    ],
  },
});
