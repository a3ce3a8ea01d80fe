import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import type { MappedFrame } from "../diagnosis.ts";
import type { Verdict } from "./verdict.ts";

/**
 * An exception that the application throws in order to answer: it carries a status below 500, or a handler of the
 * application gives one for its class. The client was told; nothing is broken. Only where no other error lies below.
 */
export function deliberateAnswer(
  event: CanonicalEvent,
  code: CodeIndex,
  frames: readonly MappedFrame[],
): Verdict | null {
  const exception = event.exceptions.at(-1);
  if (!exception || event.exceptions.length !== 1) return null;
  const frame = frames.findLast(({ path }) => path !== null);
  const file = frame?.path ? code.file(frame.path) : null;
  if (!frame?.path || frame.line === null || !file || file.isTest) return null;
  const thrown = thrownOnLine(file, frame.line);
  if (!thrown) return null;
  const status = statusIn(thrown.written) ?? statusOfClass(code, thrown.name);
  if (status === null) return null;
  return {
    class: "client",
    rootCause: `The application refuses this request on purpose, with ${status} (${frame.path}:${frame.line}).`,
    evidence: [`${exception.type} is thrown there as an answer, and no other error lies below it.`],
    advice: ["Nothing to repair while the answer tells the client what is wrong; watch how often it comes."],
  };
}

interface Thrown {
  /** Last name of what is thrown. */
  readonly name: string;
  readonly written: string;
}

/** What a line throws itself; nothing inside a handler, which may hide what went wrong. */
function thrownOnLine(file: SourceFile, line: number): Thrown | null {
  const isPython = file.language === "python";
  const statement = file.tree.rootNode
    .descendantsOfType(["raise_statement", "throw_statement", "expression_statement"])
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const value = statement?.namedChild(0);
  if (!statement || !value) return null;
  if (ancestorOfType(statement, [isPython ? "except_clause" : "catch_clause"])) return null;
  const callee = field(value, isPython ? "function" : "constructor") ?? field(value, "function") ?? value;
  const name = lastNameOf(callee) ?? callee.text;
  // Flask's `abort(404)`, Koa's `ctx.throw(404)`: calls that throw.
  if (statement.type === "expression_statement" && !/^(?:abort|throw)$/.test(name)) return null;
  return { name, written: value.text.slice(0, 2_000) };
}

const NAMED_STATUS: readonly (readonly [RegExp, number])[] = [
  [/\bHTTPStatus\.BAD_REQUEST\b/, 400],
  [/\bHTTPStatus\.UNAUTHORIZED\b/, 401],
  [/\bHTTPStatus\.FORBIDDEN\b/, 403],
  [/\bHTTPStatus\.NOT_FOUND\b/, 404],
  [/\bHTTPStatus\.CONFLICT\b/, 409],
  [/\bHTTPStatus\.GONE\b/, 410],
  [/\bHTTPStatus\.UNPROCESSABLE_(?:ENTITY|CONTENT)\b/, 422],
];

/** The status below 500 that an expression, a class or the body of a handler names; null when it names none, or several kinds. */
function statusIn(text: string): number | null {
  const written =
    /(?:\(|\bstatus(?:_?code)?\s*[=:(]\s*|\bcode\s*=\s*|\bHTTP_)(4\d\d)\b(?![.\d])/i.exec(text)?.[1] ??
    /\}?\s*,\s*(4\d\d)\s*[);]?\s*$/m.exec(text)?.[1];
  if (written !== undefined) return Number(written);
  return NAMED_STATUS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function statusOfClass(code: CodeIndex, name: string): number | null {
  const [own] = code.classesNamed(name);
  if (!own) return null;
  return statusOfBody(code, own, 3) ?? statusOfHandler(code, own);
}

/** A class that says its status itself, or by the class above it. */
function statusOfBody(code: CodeIndex, own: ClassSymbol, depth: number): number | null {
  const body = field(own.node, "body")?.text ?? "";
  const status =
    /\b(?:status|status_?code|code)\s*(?::\s*(?:number|int)\s*)?=\s*(4\d\d)\b/i.exec(body)?.[1] ??
    /\bsuper(?:\(\)\.__init__)?\(\s*(4\d\d)\b/.exec(body)?.[1];
  if (status !== undefined) return Number(status);
  if (depth === 0) return null;
  for (const base of own.bases) {
    const above = code.classesNamed(base.split(".").at(-1) ?? base)[0];
    const found = above && above !== own ? statusOfBody(code, above, depth - 1) : null;
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** The status that an error handler of the application gives for a class: by decorator or call in Python, by `instanceof` in JavaScript. */
function statusOfHandler(code: CodeIndex, own: ClassSymbol): number | null {
  for (const path of code.naming(own.name)) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    const found =
      file.language === "python"
        ? handlerInPython(code, file, own.name)
        : answerByInstance(file.tree.rootNode, own.name);
    if (found !== null) return found;
  }
  return null;
}

function handlerInPython(code: CodeIndex, file: SourceFile, name: string): number | null {
  const registered = new RegExp(
    `\\b(?:errorhandler|app_errorhandler|exception_handler)\\(\\s*[\\w.]*\\b${name}\\s*\\)`,
  );
  for (const decorated of file.tree.rootNode.descendantsOfType("decorated_definition")) {
    const decorators = decorated.namedChildren.filter((child) => child?.type === "decorator");
    if (!decorators.some((child) => registered.test(child?.text ?? ""))) continue;
    return statusIn(field(decorated, "definition")?.text ?? "");
  }
  const added = new RegExp(
    `\\b(?:add_exception_handler|register_error_handler)\\(\\s*[\\w.]*\\b${name}\\s*,\\s*([\\w.]+)`,
  ).exec(file.text);
  const handler = added && code.functionsNamed(added[1]?.split(".").at(-1) ?? "")[0];
  return handler ? statusIn(handler.node.text) : null;
}

function answerByInstance(root: Node, name: string): number | null {
  const asked = new RegExp(`\\binstanceof\\s+(?:\\w+\\.)?${name}\\b`);
  for (const branch of root.descendantsOfType("if_statement")) {
    if (!asked.test(field(branch, "condition")?.text ?? "")) continue;
    const found = statusIn(field(branch, "consequence")?.text ?? "");
    if (found !== null) return found;
  }
  return null;
}
