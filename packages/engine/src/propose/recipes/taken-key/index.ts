import type { Node } from "web-tree-sitter";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import {
  conventionalAnswer,
  type JavascriptAnswer,
  javascriptHouseAnswer,
} from "../../house/javascript/answer.ts";
import { insertedThing } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callOfHandler, type PlacedCall } from "../javascript/handler-call.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Violation, violationOf } from "./violation.ts";

const guide = shortGuide({
  slug: "taken-key",
  title: "Fix UNIQUE constraint failed (P2002, 23505, E11000) in Node.js",
  summary:
    "This error occurs when a row is inserted whose key another row has. The database is right; the client has to be told. Catch this one error where the row is inserted, and answer with 409. A check before the insert is not enough: two requests may pass it at once.",
  trace: [
    [
      "Error: UNIQUE constraint failed: members.email",
      "The table and the column; the code of the error tells it apart from others.",
    ],
  ],
  causes: [
    ["insert", "Inserted as it came", "Nobody asks what happens the second time.", "insert.run(email);"],
  ],
  fix: [
    "Answer this error, and let the others go.",
    "insert.run(email);",
    'try {\n  insert.run(email);\n} catch (error) {\n  if (error.code !== "23505") throw error;\n  return res.status(409).json({ error: "Member already exists" });\n}',
  ],
  testing: ["Send the same request twice.", "assert.equal((await post(body)).status, 409);"],
  questions: [
    ["Why not look first?", "Between the look and the insert another request may insert the same."],
  ],
});

/** The refusal of the database is told to the client, where the row is inserted or where the handler calls that. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const violation = violationOf(fault.exception);
  if (!violation || !fault.handler) return [];
  const [inner] = callsAtFault(fault);
  if (!inner) return [];
  const here = ideaAt(investigation, fault, violation, { file: fault.file, call: inner });
  const above = here ? null : callOfHandler(investigation, fault);
  const there = above && ideaAt(investigation, fault, violation, above);
  return [here, there].filter((idea) => idea !== null);
}

function ideaAt(
  investigation: Investigation,
  fault: JavascriptFault,
  violation: Violation,
  { file, call }: PlacedCall,
): Idea | null {
  const { code } = investigation;
  const { handler } = fault;
  const statement = statementOf(call);
  const symbol = code.functionAt(file.path, startLineOf(call));
  const own = symbol && handlerAround(code, symbol);
  if (!statement) return null;
  const thing = violation.thing ?? thingOf(fault, statement, call);
  const target = { file, statement, thing, subject: null, key: null, handler: own, further: ["error"] };
  const answer =
    answerFor(investigation, { ...target, subject: "error" }, call) ??
    (own && handler ? conventionalAnswer(code, own, "conflict", target) : null);
  if (!answer) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const condition = answer.condition?.("error") ?? violation.condition("error", quote);
  const [only] = answer.lines;
  const lines =
    answer.lines.length === 1
      ? [`if (${condition}) ${only}`, `throw error${end}`]
      : [`if (${condition}) {`, ...answer.lines.map((line) => `\t${line}`), "}", `throw error${end}`];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  if (!edit) return null;
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  const name = thing.join("_") || "key";
  return {
    name: `${name}_is_taken`,
    sentence: `A ${thing.join(" ") || "key"} that is there already is answered with ${answer.status}`,
    cause: `A ${thing.join(" ") || "row"} with this key is there already; the database refuses it, and nobody tells the client.`,
    explanation: `Answers with ${answer.status} where the key is taken${where}; other errors go on.`,
    edits: [...answer.imports, edit].map((one) => ({ ...one, part: "fix" })),
    basis: answer.basis === "house" ? "house" : "standard",
    expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
    place: { path: file.path, line: startLineOf(statement) },
    variant: null,
    sentTwice: true,
  };
}

/** What is inserted, in words: by the statement of the database, by the name of the result, by the route. */
function thingOf(
  { exception, statement: failed, handler }: JavascriptFault,
  statement: Node,
  call: Node,
): string[] {
  const inserted = [exception.value, failed.text, statement.text].flatMap(
    (text) => insertedThing(text) ?? [],
  );
  if (inserted.length > 0) return inserted;
  const [declarator] = statement.descendantsOfType("variable_declarator");
  const name = declarator && field(declarator, "name");
  const verb = /^(?:add|insert|create|save|register|put|store|new|upsert|post|run|query|execute|exec)$/;
  const own = javascriptThing(name?.type === "identifier" ? name.text : null, call) ?? [];
  const words = own.filter((word) => !verb.test(word));
  if (words.length > 0) return words;
  const route = handler?.route?.split("/").findLast((part) => /^[A-Za-z][\w-]*$/.test(part));
  return route ? wordsOfName(singular(route)) : [];
}

function answerFor(
  { code }: Investigation,
  target: Parameters<typeof javascriptHouseAnswer>[2],
  call: Node,
): JavascriptAnswer | null {
  return javascriptHouseAnswer(code, "conflict", target, call);
}

/** A row whose key another row has. */
export const takenKeyRecipe = defineRecipe({
  slug: "taken-key",
  guide,
  matches: ({ exception }) =>
    violationOf(exception)
      ? { score: 0.85, evidence: "The database says that a row with this key is there already." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A row is inserted at ${frame.path}:${frame.line} whose key another row has, and the code does not tell what should happen then.`,
    advice: [
      "Say whether the second one is refused, left out, or replaces the first; two runs at once must not both succeed.",
    ],
  }),
});
