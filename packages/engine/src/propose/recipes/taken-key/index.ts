import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertedThing } from "../../house/javascript/refusals.ts";
import { writtenThing } from "../../house/javascript/things.ts";
import { singular, wordsOfName } from "../../house/words.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { callOfHandler, type PlacedCall } from "../javascript/handler-call.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { statementOf } from "../javascript/statements.ts";
import { type Caught, caughtIdea } from "./caught-answer.ts";
import { sameClause } from "./same-clause.ts";
import { siblingClause } from "./sibling-clause.ts";
import { violationOf } from "./violation.ts";

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
  // What is counted up where it is there already is not refused: which of the two happens, a race decides.
  if (isChangedWhereThere(inner)) return [];
  const wanted = (call: Node): Caught => {
    const statement = statementOf(call) ?? call;
    const thing = violation.thing ?? thingOf(fault, statement, call);
    return {
      situation: "conflict",
      thing,
      taken: {
        columns: violation.columns,
        constraint: violation.constraint,
        others: sentBeside(fault, violation.columns),
      },
      condition: violation.condition,
      name: `${thing.join("_") || "key"}_is_taken`,
      sentence: (status) => `A ${thing.join(" ") || "key"} that is there already is answered with ${status}`,
      cause: `A ${thing.join(" ") || "row"} with this key is there already; the database refuses it, and nobody tells the client.`,
      explanation: (status, where) =>
        `Answers with ${status} where the key is taken${where}; other errors go on.`,
      sentTwice: true,
    };
  };
  const answeredBeside = asBeside(investigation, fault, wanted(inner));
  if (answeredBeside) return [answeredBeside];
  const like = likeSibling(investigation, fault, wanted(inner));
  if (like) return [like];
  const store = callOfStore(investigation, fault);
  const own = store ?? { file: fault.file, call: inner };
  const here = caughtIdea(investigation, fault, wanted(own.call), own);
  const above = here ? null : callOfHandler(investigation, fault);
  const there = above && caughtIdea(investigation, fault, wanted(above.call), above);
  return [here, there].filter((idea) => idea !== null);
}

/** The handler beside it catches the same error of the same store: this one is answered by the same words. */
function asBeside(investigation: Investigation, fault: JavascriptFault, caught: Caught): Idea | null {
  const asked = callOfStore(investigation, fault) ?? callOfHandler(investigation, fault);
  const [inner] = callsAtFault(fault);
  const place = asked ?? (inner ? { file: fault.file, call: inner } : null);
  const code = /=== "([\w]+)"|=== (\d+)/.exec(caught.condition("error", '"'));
  const found =
    place && sameClause(investigation.code, place.file, place.call, code?.[1] ?? code?.[2] ?? null);
  if (!place || !found) return null;
  return {
    name: caught.name,
    sentence: caught.sentence(found.status),
    cause: caught.cause,
    explanation: `Answers with ${found.status} where the key is taken, as ${found.where} does; other errors go on.`,
    edits: found.edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "house",
    expectation: answered([found.status]),
    place: { path: place.file.path, line: startLineOf(place.call) },
    variant: null,
    sentTwice: true,
  };
}

/** Where the project's own store throws what a library would throw: the call of that store. */
function callOfStore({ code }: Investigation, fault: JavascriptFault): PlacedCall | null {
  const isStore = fault.statement.descendantsOfType("throw_statement").length > 0;
  const frame = isStore ? fault.frames.toReversed().find(({ path }) => path !== fault.file.path) : undefined;
  const file = frame && code.file(frame.path);
  const [call] = frame && file ? callsAtFault({ ...fault, frame, file, line: frame.line }) : [];
  return file && call ? { file, call } : null;
}

/** The call is caught as another call of the same library is; where the project's own store throws, the call of that. */
function likeSibling(investigation: Investigation, fault: JavascriptFault, caught: Caught): Idea | null {
  const code = /=== "([\w]+)"|=== (\d+)/.exec(caught.condition("error", '"'));
  const errorCode = code?.[1] ?? code?.[2];
  if (errorCode === undefined) return null;
  const store = callOfStore(investigation, fault);
  const [inner] = store ? [] : callsAtFault(fault);
  const { file, call } = store ?? { file: fault.file, call: inner };
  const found = file && call ? siblingClause(investigation.code, file, call, errorCode) : null;
  if (!file || !call || !found) return null;
  return {
    name: caught.name,
    sentence: caught.sentence(409),
    cause: caught.cause,
    explanation: caught.explanation(409, `, as ${found.where} does with another error`),
    edits: found.edits.map((edit) => ({ ...edit, part: "fix", together: "clause" })),
    basis: "house",
    expectation: answered([409]),
    place: { path: file.path, line: startLineOf(call) },
    variant: null,
    sentTwice: true,
  };
}

/** Names of what the client sent that are no columns of the taken key. */
function sentBeside({ event }: JavascriptFault, columns: readonly string[]): string[] {
  const body = event.request?.body;
  const sent = typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  return columns.length === 0 ? [] : sent.filter((name) => !columns.includes(name));
}

/** `found ? update(…) : create(…)`, or the same with `if`: the other branch changes what is there. */
function isChangedWhereThere(call: Node): boolean {
  for (let node: Node = call; node.parent; node = node.parent) {
    const { parent } = node;
    if (/function|program/.test(parent.type)) return false;
    if (!/^(?:ternary_expression|if_statement)$/.test(parent.type)) continue;
    const others = [field(parent, "consequence"), field(parent, "alternative")].filter(
      (branch) =>
        branch !== null && !(branch.startIndex <= call.startIndex && call.endIndex <= branch.endIndex),
    );
    if (
      others.some((branch) =>
        /\.(?:update|increment|save|updateOne|findOneAndUpdate|set)\w*\(/.test(branch?.text ?? ""),
      )
    )
      return true;
  }
  return false;
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
  const words = writtenThing(name?.type === "identifier" ? name.text : null, call);
  if (words) return words;
  const route = handler?.route?.split("/").findLast((part) => /^[A-Za-z][\w-]*$/.test(part));
  return route ? wordsOfName(singular(route)) : [];
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
