import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { oddEntriesOf } from "../../house/javascript/odd-entries.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";
import { statusOfError } from "./error-status.ts";
import { givenStatus } from "./given-status.ts";
import { swappedStatus } from "./swapped-status.ts";

const guide = shortGuide({
  slug: "invalid-status",
  title: "Fix RangeError: Invalid status code: undefined in Node.js",
  summary:
    "This error occurs when an answer is given a status that is no number from 100 to 999: a field that the error does not have, a text, or an argument that stands in another's place.",
  trace: [
    [
      "RangeError [ERR_HTTP_INVALID_STATUS_CODE]: Invalid status code: undefined",
      "The value after the colon is what the answer was given.",
    ],
    ["    at answer (/srv/app/errors.js:4:32)", "Where the answer is given its status."],
  ],
  causes: [
    [
      "field",
      "A field that the error does not have",
      "Errors of the application have `status`, others have none.",
      "res.status(error.statusCode).json({ error: error.message });",
    ],
    [
      "order",
      "Arguments in another order",
      "Fastify 5 takes the address first, Express the status.",
      'return reply.redirect(301, "/new");',
    ],
    [
      "text",
      "A text",
      "Errors of Node and of databases have a `code` that is a word.",
      "res.status(error.code || 500);",
    ],
  ],
  fix: [
    "Read the field that errors have, and answer those without one with 500.",
    "res.status(error.statusCode)",
    "res.status(error.status ?? 500)",
  ],
  testing: ["Let a request fail in both ways.", "assert.equal(response.status, 404);"],
  questions: [
    [
      "Why does the client see 500 and no message of mine?",
      "The answer to the error failed itself, and the framework gave its own.",
    ],
  ],
});

const SAID =
  /^(?:Invalid status code: |Called reply with an invalid status code: |status code must be a number|invalid status code: |init\["status"\] must be in the range of 200 to 599|The status provided \()/;

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { file } = fault;
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  const swapped = swappedStatus(fault);
  if (swapped) {
    return [
      {
        name: "answer_with_its_status",
        sentence: "The request is answered with the status that is meant",
        cause: `\`${swapped.call.text.slice(0, 60)}\` gives the status where ${swapped.framework} takes something else.`,
        explanation: `Gives the arguments in the order in which ${swapped.framework} takes them.`,
        edits: swapped.edits.map((edit) => ({ ...edit, part: "fix" })),
        basis: "standard",
        expectation: isRead ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(swapped.call) },
      },
    ];
  }
  const status = givenStatus(fault);
  const odd = status && oddEntriesOf(investigation, file.path, status);
  if (odd) {
    const { isData } = odd;
    // A file of data belongs to others; what is read from it is made a number where it is used.
    const edits = isData ? [replaceNode(file, status, `Number(${status.text})`)] : odd.edits;
    return [
      {
        name: "status_is_a_number",
        sentence: "The request is answered with the status that its table says",
        cause: `The status of \`${odd.key}\` is \`${odd.was}\` at ${odd.place.path}:${odd.place.line}, a text, while the others are numbers.`,
        explanation: isData
          ? "Makes a number of what the table says."
          : `Writes \`${odd.becomes}\`, as the ${odd.others} other entries are written.`,
        edits: edits.map((edit) => ({ ...edit, part: "fix" })),
        basis: "house",
        expectation: NO_ERROR,
        place: isData ? { path: file.path, line: startLineOf(status) } : odd.place,
      },
    ];
  }
  const found = status && statusOfError(investigation, fault, status);
  if (!found) return [];
  return [
    {
      name: "error_with_its_status",
      sentence: "What goes wrong is answered with its own status",
      cause: found.cause,
      explanation: found.explanation,
      edits: [{ ...replaceNode(file, found.node, found.text), part: "fix" }],
      basis: found.isHouse ? "house" : "standard",
      expectation: {
        kind: "answer",
        // Which of the statuses it is depends on the error that was answered.
        status: found.isOther
          ? [500]
          : [400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 429],
        detail: [],
        notDetail: ["Invalid status code"],
        headers: [],
      },
      place: { path: file.path, line: startLineOf(found.node) },
    },
  ];
}

/** A status that is no status. */
export const invalidStatusRecipe = defineRecipe({
  slug: "invalid-status",
  guide,
  matches: ({ exception }) =>
    SAID.test(exception.value) ? { score: 0.9, evidence: `It says: ${exception.value.slice(0, 120)}` } : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `An answer is given something that is no status at ${frame.path}:${frame.line}.`,
    advice: ["Find out where the value comes from, and what the answer should be without one."],
  }),
});
