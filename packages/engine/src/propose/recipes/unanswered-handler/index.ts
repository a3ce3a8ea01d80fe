import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, parameterNames, type WebHandler } from "../../../code/javascript/handlers.ts";
import { dottedName, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { openEnds } from "../structure/open-ends.ts";

const MESSAGE =
  /^Context is not finalized|^No response is returned from route handler|didn't return anything from your `(?:action|loader)`|handler should return a `?Response/;

const guide = shortGuide({
  slug: "unanswered-handler",
  title: "Fix Error: Context is not finalized (Hono), No response is returned from route handler (Next.js)",
  summary:
    "This error occurs when a handler comes to its end without giving its answer back: `c.json(…)` makes an answer, and only `return` gives it to the framework. Return it on each way.",
  trace: [
    [
      "Error: Context is not finalized. Did you forget to return a Response object or `await next()`?",
      "No line of yours is on the stack: look at the handler of the request.",
    ],
  ],
  causes: [
    [
      "return",
      "A missing return",
      "The answer is made and dropped.",
      'app.get("/", (c) => {\n  c.json({ ok: true });\n});',
    ],
  ],
  fix: ["Return the answer.", "c.json({ ok: true });", "return c.json({ ok: true });"],
  testing: ["The request is answered.", "assert.equal(response.status, 200);"],
  questions: [["And a middleware?", "It waits for the rest: `await next()`."]],
});

/** The end of the handler of the request, else what stands in front of all handlers. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const own = endIdeas(investigation, fault);
  return own.length > 0 ? own : unwaitedIdeas(investigation);
}

/** `next();` in a middleware of any file: its answer is not waited for, and the framework finds none. */
export function unwaitedIdeas({ code }: Investigation): Idea[] {
  const found = code.mentions("next()").flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode.descendantsOfType("expression_statement").flatMap((statement) => {
      const scope = /^next\(\);?$/.test(statement.text) ? functionAround(statement) : null;
      const names = scope ? parameterNames(scope) : [];
      return scope && names.length === 2 && names[1] === "next" ? [{ file, statement, scope }] : [];
    });
  });
  const [first] = found;
  if (!first) return [];
  const edits = found.flatMap(({ file, statement, scope }) => [
    ...(scope.children.some(({ type }) => type === "async")
      ? []
      : [textEdit(file, scope.startIndex, scope.startIndex, "async ")]),
    textEdit(file, statement.startIndex, statement.startIndex, "await "),
  ]);
  return [
    {
      name: "request_answered",
      sentence: "The request is answered",
      cause: "The middleware does not wait for what comes after it.",
      explanation: "Waits for the rest.",
      edits: edits.map((edit) => ({ ...edit, part: "fix", together: "wait" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: first.file.path, line: startLineOf(first.statement) },
    },
  ];
}

/** The ends of the handler, each with its answer given back; empty unless all of them are known. */
function endIdeas({ code }: Investigation, fault: JavascriptFault): Idea[] {
  const symbol = code.functionAt(fault.frame.path, fault.line);
  const { file, handler } = fault;
  const node = handler?.path === file.path ? handler.node : symbol?.node;
  const body = node ? field(node, "body") : null;
  if (!node || body?.type !== "statement_block") return [];
  const context = handler?.request ?? parameterNames(node)[0] ?? null;
  const ends = openEnds(body);
  const edits = ends.map((end) => givenBack(file, end, context, handler));
  const known = edits.filter((edit) => edit !== null);
  if (known.length === 0 || known.length < ends.length) return [];
  const isPassing = known.every(({ text }) => /^await\b/.test(text));
  return [
    {
      name: "request_answered",
      sentence: "The request is answered",
      cause: isPassing
        ? "The middleware does not wait for what comes after it."
        : "The handler makes its answer and does not give it back.",
      explanation: isPassing ? "Waits for the rest." : "Returns the answer.",
      edits: known.map(({ edit }) => ({ ...edit, part: "fix" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: fault.line },
    },
  ];
}

const ANSWERS = /^(?:json|text|html|body|redirect|notFound|newResponse|render|stream\w*)$/;
const WITHOUT_BODY = /^\(\s*(\d{3})\s*\)$/;

/** An end of a handler with `return` in front of its answer; null where it makes none. */
function givenBack(
  file: SourceFile,
  end: Node,
  context: string | null,
  handler: WebHandler | null,
): { readonly edit: Edit; readonly text: string } | null {
  const inner = end.type === "expression_statement" ? end.firstNamedChild : null;
  const made = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  if (!inner || !made) return null;
  const put = (text: string) => ({ edit: textEdit(file, inner.startIndex, inner.startIndex, text), text });
  if (made.type === "new_expression")
    return /Response$/.test(field(made, "constructor")?.text ?? "") ? put("return ") : null;
  const callee = made.type === "call_expression" ? field(made, "function") : null;
  if (!callee) return null;
  const name = lastNameOf(callee) ?? "";
  const isNext = callee.type === "identifier" && (name === handler?.next || name === "next");
  if (isNext) return inner.type === "await_expression" ? null : put("await ");
  const root = (dottedName(callee) ?? callee.text).split(".")[0] ?? "";
  if (/^(?:Next)?Response$/.test(root)) return put("return ");
  if (context === null || root !== context || callee.type !== "member_expression") return null;
  if (ANSWERS.test(name)) return put("return ");
  const status = name === "status" ? WITHOUT_BODY.exec(field(made, "arguments")?.text ?? "")?.[1] : undefined;
  if (status === undefined) return null;
  const text = `return ${context}.body(null, ${status})`;
  return { edit: textEdit(file, inner.startIndex, inner.endIndex, text), text };
}

/** A handler or middleware of a web framework that comes to its end without an answer. */
export const unansweredHandlerRecipe = defineRecipe({
  slug: "unanswered-handler",
  guide,
  matches: ({ exception }) =>
    MESSAGE.test(exception.value)
      ? { score: 0.9, evidence: "The framework says that the handler gave no answer." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A handler around ${frame.path}:${frame.line} ends without an answer.`,
    advice: ["Give an answer back on each way of the handler, and wait for `next()` in a middleware."],
  }),
});
