import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { HANDED_ON_TWICE, handedOnTwiceIdeas } from "./handed-on-twice.ts";

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

const ENDS = /^(?:json|send|end|sendStatus|redirect|render|sendFile|jsonp|download)$/;

/** The answers in front of the second one that do not leave: in the function that answers again, or in one that went on to it. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { exception, frames } = fault;
  if (HANDED_ON_TWICE.test(exception.value)) return handedOnTwiceIdeas(investigation, fault);
  for (const { path, line } of frames.toReversed()) {
    const found = ideasAt(investigation, path, line);
    if (found.length > 0) return found;
  }
  return [];
}

function ideasAt({ code }: Investigation, path: string, line: number): Idea[] {
  const file = code.file(path);
  const symbol = code.functionAt(path, line);
  const handler = symbol && handlerAround(code, symbol);
  if (!file || !symbol || !handler?.response || handler.path !== path) return [];
  const open = symbol.node
    .descendantsOfType("expression_statement")
    .filter((node) => endLineOf(node) < line && isAnswer(node, handler) && mayGoOn(node, symbol.node, line));
  const [first] = open;
  if (!first) return afterAnswerIdeas(file, symbol.node, handler, line);
  if (!first.firstNamedChild || open.length > 2) return [];
  const status = refusedStatus(code, file.path, first);
  return [
    {
      name: "one_answer",
      sentence: "The request is answered once",
      cause: `The answer in line ${startLineOf(first)} does not end the function, which goes on to a second answer in line ${line}.`,
      explanation: "Returns after the first answer.",
      edits: open.map((node) => ({
        ...replaceNode(file, node.firstNamedChild ?? node, `return ${node.firstNamedChild?.text ?? ""}`),
        part: "fix",
      })),
      basis: "standard",
      expectation: status === null ? NO_ERROR : answered([status]),
      place: { path: file.path, line: startLineOf(first) },
      variant: null,
      answersOnce: true,
    },
  ];
}

/** What fails after the answer was given is caught, and answered again: Express closes such an answer by itself. */
function afterAnswerIdeas(file: SourceFile, definition: Node, handler: WebHandler, line: number): Idea[] {
  const clause = definition
    .descendantsOfType("catch_clause")
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const tried = clause?.parent ? field(clause.parent, "body") : null;
  const caught = clause ? field(clause, "parameter")?.text : undefined;
  const body = clause ? field(clause, "body") : null;
  const [first] = body?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const answers =
    tried?.descendantsOfType("expression_statement").filter((node) => isAnswer(node, handler)) ?? [];
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
    {
      name: "one_answer",
      sentence: "The request is answered once",
      cause: `What fails after the answer in line ${startLineOf(answers[0] ?? first)} is caught, and answered a second time in line ${line}.`,
      explanation: "Hands the error on where the answer has been given, as the manual of Express has it.",
      edits: [...added, check].map((edit) => ({ ...edit, part: "fix" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(first) },
      variant: null,
      answersOnce: true,
    },
  ];
}

function isAnswer(statement: Node, handler: WebHandler): boolean {
  const call = statement.firstNamedChild;
  if (call?.type !== "call_expression") return false;
  const callee = field(call, "function");
  // What is handed on is answered: by the error handler, or by the handler that it is meant for.
  if (handler.next !== null && callee?.text === handler.next) return true;
  const name = callee ? (field(callee, "property")?.text ?? "") : "";
  return ENDS.test(name) && new RegExp(`^${handler.response}\\b`).test(call.text);
}

/** Inside a branch that the failing line is not in, at its end. */
function mayGoOn(statement: Node, definition: Node, line: number): boolean {
  const own = statementOf(statement);
  const branch = ancestorOfType(
    statement,
    ["if_statement", "else_clause", "catch_clause", "switch_case"],
    definition,
  );
  if (!branch || !own || (startLineOf(branch) <= line && line <= endLineOf(branch))) return false;
  if (
    ancestorOfType(statement, [
      "arrow_function",
      "function_expression",
      "function_declaration",
      "method_definition",
    ])?.id !== definition.id
  )
    return false;
  // `if (!title) res.status(400).json(…);`
  if (statement.parent && /^(?:if_statement|else_clause)$/.test(statement.parent.type)) return true;
  const block = own.parent;
  return (
    block?.type !== "statement_block" ||
    block.namedChildren.findLast((child) => child.type !== "comment")?.id === own.id
  );
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
