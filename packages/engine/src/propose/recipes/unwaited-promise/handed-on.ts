import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import {
  functionAround,
  isFunctionNode,
  parameterNames,
  usesPackage,
} from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { isAsync, isUnwaited } from "./calls.ts";

/**
 * `async (ctx, next) => { …; next(); }` of Koa and Hono: what comes after it gives a promise that the middleware lets go, so that
 * what it is rejected with passes by all who would have answered it. The middleware waits, as others do.
 */
export function handedOnIdeas({ code }: Investigation, { frames }: JavascriptFault): Idea[] {
  if (!["koa", "hono"].some((name) => usesPackage(code, name))) return [];
  const onTrace = frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    const calls = file
      ? handedOn(file, ({ startLine, endLine }) => startLine <= line && line <= endLine)
      : [];
    return file && calls.length === 1 ? calls.map((call) => ({ file, call })) : [];
  });
  // What has waited for something before it failed has no trace of the middlewares.
  const [only, ...others] = onTrace.length > 0 ? onTrace.slice(0, 1) : handedOnAnywhere(code);
  if (!only || others.length > 0) return [];
  const { file, call } = only;
  const like = waitedElsewhere(code, call);
  return [
    {
      name: "middleware_waits",
      sentence: "What comes after the middleware is waited for",
      cause: `\`${call.text}\` gives the promise of all that comes after, and the middleware does not wait for it.`,
      explanation: `Waits for what comes after${like ? `, as ${like} does` : ""}.`,
      edits: [{ ...textEdit(file, call.startIndex, call.startIndex, "await "), part: "fix" }],
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** Calls of the second parameter of an asynchronous function, as statements. */
function handedOn(
  file: SourceFile,
  isMeant: (lines: { readonly startLine: number; readonly endLine: number }) => boolean = () => true,
): Node[] {
  return file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => isMeant({ startLine: startLineOf(call), endLine: endLineOf(call) }))
    .filter((call) => isUnwaited(call) && isNext(call));
}

function handedOnAnywhere(code: CodeIndex): { readonly file: SourceFile; readonly call: Node }[] {
  return [...new Set(code.mentions("next("))].flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return handedOn(file).map((call) => ({ file, call }));
  });
}

function isNext(call: Node): boolean {
  const owner = functionAround(call);
  const names = owner ? parameterNames(owner) : [];
  return owner !== null && names.length === 2 && isAsync(owner) && field(call, "function")?.text === names[1];
}

/** Another middleware that waits. */
function waitedElsewhere(code: CodeIndex, call: Node): string | null {
  const name = field(call, "function")?.text ?? "next";
  for (const path of code.mentions(`await ${name}(`)) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const found = file.tree.rootNode
      .descendantsOfType("await_expression")
      .find(
        (node) =>
          node.firstNamedChild?.type === "call_expression" &&
          field(node.firstNamedChild, "function")?.text === name &&
          isFunctionNode(functionAround(node) ?? node),
      );
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}
