import type { Node } from "web-tree-sitter";
import { calleeOf, dottedName } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callOfHandler } from "../javascript/handler-call.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { caughtIdea } from "../taken-key/caught-answer.ts";

const MISSING =
  /^No \w+ found\b|depends on one or more records that were required but not found|Record to (?:update|delete) (?:does not exist|not found)|^NotFoundError: /;

const guide = shortGuide({
  slug: "record-missing",
  title: "Fix PrismaClientKnownRequestError: No record was found (P2025) in Node.js",
  summary:
    "This error occurs when Prisma is told to give, change or delete a record that has to be there, and it is not: `findUniqueOrThrow`, `update`, `delete`. A client that names a record which nobody has is to be told 404. Catch this one error where the record is asked for, and let the others go.",
  trace: [
    [
      "PrismaClientKnownRequestError: No Invoice found",
      "Its code is P2025; the model says which record was asked for.",
    ],
  ],
  causes: [
    [
      "missing",
      "An id that nobody has",
      "The record was deleted, or the client made the id up.",
      "await db.invoice.delete({ where: { id } });",
    ],
  ],
  fix: [
    "Answer this error with 404.",
    "await db.invoice.delete({ where: { id } });",
    'try {\n  await db.invoice.delete({ where: { id } });\n} catch (error) {\n  if (error.code === "P2025") return notFound("Invoice");\n  throw error;\n}',
  ],
  testing: ["Ask for an id that nobody has.", "assert.equal(response.status, 404);"],
  questions: [
    ["Why not look first?", "Between the look and the change the record may be deleted by another request."],
  ],
});

/** That the record is not there is told to the client, where it is asked for or where the handler calls that. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const [inner] = callsAtFault(fault);
  if (!inner || !fault.handler) return [];
  const outer = callOfHandler(investigation, fault);
  const thing = modelOf(inner) ?? modelNamed(fault.exception.value) ?? (outer && modelOf(outer.call)) ?? [];
  const shown = thing.join(" ") || "record";
  const caught = {
    situation: "absent",
    thing,
    condition: (error: string, quote: string) => `${error}.code === ${quote}P2025${quote}`,
    name: `unknown_${thing.join("_") || "record"}`,
    sentence: (status: number) => `An unknown ${shown} is answered with ${status}`,
    cause: `The ${shown} that has to be there is not, and nobody tells the client.`,
    explanation: (status: number, where: string) =>
      `Answers with ${status} where there is no such ${shown}${where}; other errors go on.`,
  } as const;
  const here = caughtIdea(investigation, fault, caught, { file: fault.file, call: inner });
  const above = here ? null : outer;
  const there = above && caughtIdea(investigation, fault, caught, above);
  return [here, there].filter((idea) => idea !== null);
}

/** `invoice` of `db.invoice.delete(…)`. */
function modelOf(call: Node): readonly string[] | null {
  const callee = calleeOf(call);
  const model = callee ? dottedName(callee)?.split(".").at(-2) : undefined;
  return model && !/^(?:db|prisma|client|tx|this)$/.test(model) ? wordsOfName(singular(model)) : null;
}

/** `No Invoice found`; `Invalid prisma.invoice.delete() invocation` */
function modelNamed(message: string): readonly string[] | null {
  const name = /\bNo ([A-Z]\w*) found/.exec(message)?.[1] ?? /\bprisma\.(\w+)\.\w+\(\)/.exec(message)?.[1];
  return name ? wordsOfName(name) : null;
}

/** A record that Prisma was told must be there. */
export const recordMissingRecipe = defineRecipe({
  slug: "record-missing",
  guide,
  matches: ({ exception }) =>
    /^(?:PrismaClientKnownRequestError|NotFoundError)$/.test(exception.type) &&
    MISSING.test(exception.value.trim())
      ? { score: 0.85, evidence: "Prisma says that a record which has to be there is not." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A record is asked for at ${frame.path}:${frame.line} that is not there, and the code does not tell what should happen then.`,
    advice: ["Say whether a record that is not there is refused, left alone, or made."],
  }),
});
