import type { Node } from "web-tree-sitter";
import { indentLines, indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { isRejectedUnseen } from "./rejected.ts";

const guide = shortGuide({
  slug: "unhandled-rejection",
  title: "Fix UnhandledPromiseRejection in an Express route handler",
  summary:
    "This error occurs in Express 4 when an asynchronous handler rejects: Express does not wait for its promise, nobody answers, and the client waits. Hand the rejection to `next`, by the project's own wrapper where it has one. Express 5 does it by itself.",
  trace: [
    [
      "UnhandledPromiseRejection",
      "The error below it is what the handler was rejected with; the answer never came.",
    ],
  ],
  causes: [
    [
      "async",
      "An asynchronous handler in Express 4",
      "Nobody catches its rejection.",
      'app.get("/rooms/:id", async (req, res) => {\n  res.json(await findRoom(req.params.id));\n});',
    ],
  ],
  fix: [
    "Wrap the handler.",
    'app.get("/rooms/:id", async (req, res) => {…});',
    'app.get("/rooms/:id", asyncHandler(async (req, res) => {…}));',
  ],
  testing: [
    "The request is answered by the error handler.",
    "assert.equal((await send('/rooms/9')).status, 404);",
  ],
  questions: [["Is a handler for `unhandledRejection` enough?", "It logs, but nobody answers the request."]],
});

/** The rejection is handed to the error handlers: by the house's wrapper, else by a catch that calls `next`. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { handler } = fault;
  const file = handler ? code.file(handler.path) : null;
  if (!handler || !file || handler.framework !== "express" || !handler.isAsync) return [];
  const wrapper = wrapperOf(investigation) ?? wrapperBeside(investigation, file.path);
  const common = {
    name: "rejection_is_answered",
    sentence: "The request of a rejected handler is answered",
    cause:
      "The handler is asynchronous, and Express 4 does not see that its promise is rejected: nobody answers.",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(handler.node) },
  } as const;
  if (wrapper && isInPlace(handler.node)) {
    const plan =
      "local" in wrapper
        ? { local: wrapper.local, edits: [] }
        : file.path === wrapper.path
          ? { local: wrapper.name, edits: [] }
          : planJavascriptImport(code, file, wrapper);
    if (plan) {
      return [
        {
          ...common,
          explanation: `Wraps the handler with \`${plan.local}\`, as the others are.`,
          edits: [
            ...plan.edits.map((edit) => ({ ...edit, part: "fix" })),
            {
              ...textEdit(file, handler.node.startIndex, handler.node.startIndex, `${plan.local}(`),
              part: "fix",
            },
            { ...textEdit(file, handler.node.endIndex, handler.node.endIndex, ")"), part: "fix" },
          ],
          basis: "house",
        },
      ];
    }
  }
  const body = field(handler.node, "body");
  const parameters = field(handler.node, "parameters");
  if (body?.type !== "statement_block" || !parameters || body.namedChildCount === 0) return [];
  const first = body.namedChildren[0];
  const last = body.namedChildren.at(-1);
  if (!first || !last) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const indent = indentOf(file, first);
  const unit = indentUnit(file);
  const next = handler.next ?? "next";
  const inner = file.text.slice(first.startIndex, last.endIndex);
  const text = `try {\n${indentLines(indent + inner, unit)}\n${indent}} catch (error) {\n${indent}${unit}${next}(error)${end}\n${indent}}`;
  const added =
    handler.next === null && handler.response !== null
      ? [textEdit(file, parameters.endIndex - 1, parameters.endIndex - 1, ", next")]
      : [];
  return [
    {
      ...common,
      explanation: "Hands what the handler is rejected with to the error handlers by `next`.",
      edits: [...added, textEdit(file, first.startIndex, last.endIndex, text)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: "standard",
    },
  ];
}

/** Registered where it is written, as an argument. */
function isInPlace(node: Node): boolean {
  return node.parent?.type === "arguments";
}

/** What another handler of the same file is wrapped in, where it hands rejections on, or is a package that does. */
function wrapperBeside({ code }: Investigation, path: string): { readonly local: string } | null {
  const file = code.file(path);
  for (const call of file?.tree.rootNode.descendantsOfType("call_expression") ?? []) {
    const callee = field(call, "function");
    const [handler, ...others] = field(call, "arguments")?.namedChildren ?? [];
    const isWrapped = handler !== undefined && others.length === 0 && isFunctionNode(handler);
    if (callee?.type !== "identifier" || !isWrapped || call.parent?.type !== "arguments") continue;
    if (!handler.children.some((child) => child.type === "async")) continue;
    const binding = code.symbolsOf(path)?.imports.find(({ local }) => local === callee.text);
    const home = code.resolve(path, callee.text)?.path;
    const hands = home ? /\.catch\(\s*next\s*\)|next\(err/.test(code.file(home)?.text ?? "") : false;
    if (hands || /^express-async-handler$/.test(binding?.module ?? "")) return { local: callee.text };
  }
  return null;
}

/** `(fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next)` of the project, when handlers are wrapped by it. */
function wrapperOf({ code }: Investigation): { readonly path: string; readonly name: string } | null {
  for (const path of [...code.mentions(".catch(next"), ...code.mentions("next(err")]) {
    const symbols = code.file(path)?.isTest ? null : code.symbolsOf(path);
    for (const symbol of symbols?.functions ?? []) {
      if (symbol.qualifiedName.includes(".") || symbol.name.startsWith("<")) continue;
      const inner = symbol.node
        .descendantsOfType(["arrow_function", "function_expression", "function_declaration"])
        .filter(isFunctionNode);
      const hands = inner.some((node) =>
        /\.catch\(\s*next\s*\)|catch\s*\(\w+\)\s*\{\s*(?:return\s+)?next\(/.test(node.text),
      );
      const takesFunction =
        inner.length > 0 &&
        (field(symbol.node, "parameter") ?? field(symbol.node, "parameters")?.firstNamedChild) !== null;
      const isUsed = code
        .callsOf(symbol.name)
        .some((site) => lastNameOf(field(site.node, "function") ?? site.node) === symbol.name);
      if (hands && takesFunction && isUsed) return { path, name: symbol.name };
    }
  }
  return null;
}

export const unhandledRejectionRecipe = defineRecipe({
  slug: "unhandled-rejection",
  guide,
  matches(fault) {
    if (!isRejectedUnseen(fault)) return null;
    return { score: 0.75, evidence: "An asynchronous handler of Express was rejected." };
  },
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `The promise of an asynchronous handler was rejected at ${frame.path}:${frame.line}, and nobody answers.`,
    advice: ["Hand the rejection to `next`, or use Express 5, which does it by itself."],
  }),
});
