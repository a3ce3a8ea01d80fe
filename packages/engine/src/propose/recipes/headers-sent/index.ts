import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround, isFunctionNode, type WebHandler } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Expectation } from "../../../reproduce/scenario.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { answerOf, endsWith } from "../javascript/answering.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { chainedAnswer } from "./chained.ts";
import { HANDED_ON_TWICE, handedOnTwiceIdeas } from "./handed-on-twice.ts";
import { loopAnswer, openAnswers } from "./open-answers.ts";
import { passingOn } from "./passing-on.ts";

const guide = shortGuide({
  slug: "headers-sent",
  title: "Fix Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent in Express",
  summary:
    "This error occurs when one request is answered twice: most often a refusal inside an `if` without `return`, so that the handler goes on to the next answer. Return after the first answer.",
  trace: [
    [
      "Error [ERR_HTTP_HEADERS_SENT]: Cannot set headers after they are sent to the client",
      "The line of the handler below it is the second answer; look above it for the first.",
    ],
  ],
  causes: [
    [
      "return",
      "A missing return",
      "The handler goes on after a refusal.",
      'if (!user) {\n  res.status(404).json({ error: "no user" });\n}\nres.json(user);',
    ],
  ],
  fix: [
    "Return the first answer.",
    'res.status(404).json({ error: "no user" });',
    'return res.status(404).json({ error: "no user" });',
  ],
  testing: ["The request gets one answer, the first.", "assert.equal(response.status, 404);"],
  questions: [
    [
      "Why not look at `res.headersSent`?",
      "It hides that the handler goes on with data that it has just refused.",
    ],
  ],
});

/** The answers in front of the second one that do not leave: in the function that answers again, or in one that went on to it. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { exception, frames } = fault;
  if (HANDED_ON_TWICE.test(exception.value)) return handedOnTwiceIdeas(investigation, fault);
  for (const { path, line } of frames.toReversed()) {
    const found = ideasAt(investigation, path, line);
    if (found.length > 0) return found;
  }
  const passing = passingOn(investigation);
  return passing ? [endedIdea(investigation, passing.file, passing.handler, passing.open, passing.line)] : [];
}

function ideasAt(investigation: Investigation, path: string, line: number): Idea[] {
  const { code } = investigation;
  const file = code.file(path);
  const symbol = code.functionAt(path, line);
  const handler = symbol && handlerAround(code, symbol);
  if (!file || !symbol || !handler?.response || handler.path !== path) return [];
  const open = openAround(code, file, symbol.node, handler, line);
  const loop = open.length === 0 ? loopAnswer(code, file, handler.node, handler, line) : null;
  if (loop)
    return [
      answeredOnce(
        `The answer in line ${loop.line} does not end the loop, and the request is answered again in line ${line}.`,
        "Ends the function with the first answer.",
        loop.edits,
        { path, line: loop.line },
        NO_ERROR,
      ),
    ];
  const chained = open.length === 0 ? chainedAnswer(code, file, handler, line) : null;
  if (chained) {
    const status = refusedStatus(code, path, chained.answer);
    return [
      answeredOnce(
        `The answer to an error in line ${chained.line} does not end the chain, which goes on to a second answer in line ${line}.`,
        chained.explanation,
        chained.edits.map((edit) => ({ ...edit, part: "fix", together: "moved" })),
        { path, line: chained.line },
        status === null ? NO_ERROR : answered([status]),
      ),
    ];
  }
  if (open.length === 0)
    return afterAnswerIdeas(
      file,
      symbol.node,
      handler,
      line,
      (node) => answerOf(code, path, node, handler) !== null,
    );
  return open.length > 2 ? [] : [endedIdea(investigation, file, handler, open, line)];
}

/** In the function that answers again, else in one around it that handed that function on. */
function openAround(
  code: CodeIndex,
  file: SourceFile,
  inner: Node,
  handler: WebHandler,
  line: number,
): readonly Node[] {
  for (let scope: Node | null = inner; scope; scope = scope.parent) {
    const open = isFunctionNode(scope) ? openAnswers(code, file, scope, handler, line) : [];
    if (open.length > 0 || scope.id === handler.node.id) return open;
  }
  return [];
}

/** The function ends with each answer that it went on after. */
function endedIdea(
  { code }: Investigation,
  file: SourceFile,
  handler: WebHandler,
  open: readonly Node[],
  line: number,
): Idea {
  const [first = handler.node] = open;
  const status = refusedStatus(code, file.path, first);
  return answeredOnce(
    `The answer in line ${startLineOf(first)} does not end the function, which goes on to a second answer in line ${line}.`,
    "Returns after the first answer.",
    open.map((node) => endsWith(file, node, code, handler)),
    { path: file.path, line: startLineOf(first) },
    status === null ? NO_ERROR : answered([status]),
  );
}

function answeredOnce(
  cause: string,
  explanation: string,
  edits: readonly CandidateEdit[],
  place: Idea["place"],
  expectation: Expectation,
): Idea {
  return {
    name: "one_answer",
    sentence: "The request is answered once",
    cause,
    explanation,
    edits,
    basis: "standard",
    expectation,
    place,
    variant: null,
    answersOnce: true,
  };
}

/** What fails after the answer was given is caught, and answered again: Express closes such an answer by itself. */
function afterAnswerIdeas(
  file: SourceFile,
  definition: Node,
  handler: WebHandler,
  line: number,
  isAnswer: (statement: Node) => boolean,
): Idea[] {
  const clause = definition
    .descendantsOfType("catch_clause")
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const tried = clause?.parent ? field(clause.parent, "body") : null;
  const caught = clause ? field(clause, "parameter")?.text : undefined;
  const body = clause ? field(clause, "body") : null;
  const [first] = body?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const answers = tried?.descendantsOfType("expression_statement").filter(isAnswer) ?? [];
  if (handler.framework !== "express" || !first || !caught || answers.length === 0) return [];
  const next = handler.next ?? "next";
  const parameters = field(handler.node, "parameters");
  if (handler.next === null && !parameters) return [];
  const added =
    handler.next === null && parameters
      ? [textEdit(file, parameters.endIndex - 1, parameters.endIndex - 1, ", next")]
      : [];
  const end = usesSemicolons(file) ? ";" : "";
  const check = insertBefore(file, first, [
    `if (${handler.response}.headersSent) return ${next}(${caught})${end}`,
  ]);
  return [
    answeredOnce(
      `What fails after the answer in line ${startLineOf(answers[0] ?? first)} is caught, and answered a second time in line ${line}.`,
      "Hands the error on where the answer has been given, as the manual of Express has it.",
      [...added, check].map((edit) => ({ ...edit, part: "fix" })),
      { path: file.path, line: startLineOf(first) },
      NO_ERROR,
    ),
  ];
}

export const headersSentRecipe = defineRecipe({
  slug: "headers-sent",
  guide,
  matches: ({ exception }) =>
    HANDED_ON_TWICE.test(exception.value)
      ? { score: 0.9, evidence: "The framework says that the request was handed on already." }
      : /Cannot (?:set|write|append|remove) headers after they are sent|ERR_HTTP_HEADERS_SENT|headers already sent/i.test(
            exception.value,
          )
        ? { score: 0.9, evidence: "Node says that the answer had been sent already." }
        : null,
  ideas,
  open: (_investigation, { frame, exception }) => ({
    sentence: `The request is ${HANDED_ON_TWICE.test(exception.value) ? "handed on" : "answered"} a second time at ${frame.path}:${frame.line}.`,
    advice: ["Find the first answer on this path and return after it."],
  }),
});
