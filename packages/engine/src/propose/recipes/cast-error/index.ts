import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { javascriptRefusals } from "../../house/javascript/refusals.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callOfHandler } from "../javascript/handler-call.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { type Caught, caughtIdea } from "../taken-key/caught-answer.ts";

const ID = /^Cast to ObjectId failed for value .* at path "_id"(?: for model "(\w+)")?/s;

const guide = shortGuide({
  slug: "cast-error",
  title: "Fix CastError: Cast to ObjectId failed in Node.js",
  summary:
    "This error occurs when Mongoose is asked for a document by an id that is no ObjectId: a word in the address, a cut link. No document can have such an id, so that the client is to be told the same as for one that is not there.",
  trace: [
    [
      'CastError: Cast to ObjectId failed for value "new" at path "_id" for model "Invoice"',
      "The value that came, and the model that was asked.",
    ],
  ],
  causes: [
    [
      "id",
      "An id that is none",
      "It is handed to the query as it came.",
      "await Invoice.findById(req.params.id);",
    ],
  ],
  fix: [
    "Answer this error as a document that is not there.",
    "const invoice = await Invoice.findById(id);",
    'try {\n  invoice = await Invoice.findById(id);\n} catch (error) {\n  if (error.name === "CastError") return res.status(404).json({ error: "Invoice not found" });\n  throw error;\n}',
  ],
  testing: ["Ask for an id that is none.", "assert.equal((await get('/invoices/new')).status, 404);"],
  questions: [["Is 400 better?", "Either is right; what the house answers elsewhere decides."]],
});

/** An id that no document can have is answered as the house answers one that is not there. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const [inner] = callsAtFault(fault);
  const found = ID.exec(fault.exception.value);
  if (!inner || !found || !fault.handler) return [];
  const thing = found[1] ? wordsOfName(singular(found[1])) : [];
  const shown = thing.join(" ") || "record";
  const caught: Caught = {
    situation: "absent",
    thing,
    condition: (error, quote) => `${error}.name === ${quote}CastError${quote}`,
    name: `no_id_of_a_${thing.join("_") || "record"}`,
    sentence: (status) => `An id that no ${shown} can have is answered with ${status}`,
    cause: `The id that came is none that a ${shown} can have, and nobody tells the client.`,
    explanation: (status, where) =>
      `Answers with ${status} where the id is none${where}; other errors go on.`,
  };
  const here = caughtIdea(investigation, fault, caught, { file: fault.file, call: inner });
  const above = here ? null : callOfHandler(investigation, fault);
  const there = above && caughtIdea(investigation, fault, caught, above);
  // Where the house asks for the form of ids itself, its answer to a bad one decides.
  const told = statusesOfBadIds(investigation.code);
  const isOfHouse = ({ expectation }: Idea) =>
    told.every((status) => expectation.kind === "answer" && expectation.status.includes(status));
  return [here, there].filter((idea) => idea !== null).filter(isOfHouse);
}

/** `if (!isValidObjectId(id)) return res.status(400)…`: how the house answers ids that are none, where it asks. */
function statusesOfBadIds(code: CodeIndex): number[] {
  return javascriptRefusals(code)
    .filter(({ guard }) => ASKS_FOR_FORM.test(field(guard, "condition")?.text ?? ""))
    .map(({ status }) => status);
}

const ASKS_FOR_FORM = /\bis(?:[A-Z]\w*)?Id\(|\bisValid\(/;

/** An id of Mongoose that is none. */
export const castErrorRecipe = defineRecipe({
  slug: "cast-error",
  guide,
  matches: ({ exception }) =>
    exception.type === "CastError" && ID.test(exception.value)
      ? { score: 0.85, evidence: "Mongoose says that the id of a document is none." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A document is asked for at ${frame.path}:${frame.line} by an id that is none, and the code does not tell what should happen then.`,
    advice: [
      "Say whether such a request is refused as bad, or answered as for a document that is not there.",
    ],
  }),
});
