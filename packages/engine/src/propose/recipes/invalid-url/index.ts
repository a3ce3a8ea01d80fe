import { argumentsOf, plainString } from "../../../code/nodes.ts";
import { defineReadingRecipe } from "../javascript/bad-value/define-reading.ts";
import { type Reading, readingNamed } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { baseIdeas } from "./base.ts";
import { requestUrlIdeas } from "./request-url.ts";

/** A path is right with a good base: then the base is what was bad. */
function readingOf(fault: JavascriptFault): Reading | null {
  const found = readingNamed(fault, /^(?:new URL|fetch|new Request)$/, "a URL");
  const base = found && found.operation === "new URL" ? argumentsOf(found.call)[1] : undefined;
  return found && base && plainString(found.value) !== null ? { ...found, value: base } : found;
}

/** Text that is no address. */
export const invalidUrlRecipe = defineReadingRecipe({
  types: /^TypeError$/,
  message: /^(?:Invalid URL|Failed to parse URL)/,
  evidence: "Node says that a text is no URL.",
  advice:
    "Find out who wrote the text; text of a client is refused with 400, an address of the deployment is corrected there.",
  reading: readingOf,
  first: (investigation, fault, reading) => {
    const own = requestUrlIdeas(investigation, fault, reading);
    return own.length > 0 ? own : baseIdeas(investigation, fault, reading);
  },
  guide: {
    slug: "invalid-url",
    title: "Fix TypeError: Invalid URL in Node.js",
    summary:
      "This error occurs when `new URL` is given text that is no absolute address: an empty text, a path alone, a host without `https://`. Refuse it where a client sent it; correct the setting where the deployment did.",
    trace: [["TypeError: Invalid URL", "`input` in the error's details is the text that was given."]],
    causes: [
      [
        "request",
        "Text of a request",
        "A client leaves the scheme out.",
        "const target = new URL(req.body.url);",
      ],
      ["setting", "A setting", "A variable is empty.", "const api = new URL(process.env.API_URL);"],
    ],
    fix: [
      "Refuse what is no address.",
      "const target = new URL(req.body.url);",
      'let target;\ntry {\n  target = new URL(req.body.url);\n} catch {\n  return res.status(400).json({ error: "url is not valid" });\n}',
    ],
    testing: [
      "Send a word, a path, an empty text, and a good address.",
      "assert.equal((await post({ url: 'soon' })).status, 400);",
    ],
    questions: [["Is `URL.canParse` enough?", "Yes, where the address itself is not needed afterwards."]],
  },
});
