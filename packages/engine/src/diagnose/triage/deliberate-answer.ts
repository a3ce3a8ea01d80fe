import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../code/nodes.ts";
import { STATUS_NAMES } from "../../code/python/status-names.ts";
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
  // Where the client was told of a failure after all, nobody heard of the intention.
  if (!exception || event.exceptions.length !== 1 || (event.responseStatus ?? 0) >= 500) return null;
  // A rejection that nobody heard of was answered by nobody.
  if (/unhandled_?rejection/i.test(exception.mechanism?.type ?? "")) return null;
  const frame = frames.findLast(({ path }) => path !== null);
  const file = frame?.path ? code.file(frame.path) : null;
  if (!frame?.path || frame.line === null || !file || file.isTest) return null;
  const thrown = thrownOnLine(file, frame.line);
  if (!thrown) return null;
  const status = statusOfThrown(thrown) ?? statusOfClass(code, thrown.name);
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

const LONGEST_TEXT = 4_000;

/** The first status below 500 that an expression or the body of a handler names; null when it names none. */
function statusIn(whole: string): number | null {
  const text = whole.slice(0, LONGEST_TEXT);
  const written =
    /\bstatus(?:_?code)?\s*[=:(]\s*(4\d\d)\b(?![.\d])|\bcode\s*=\s*(4\d\d)\b|\bHTTP_(4\d\d)_/i.exec(text) ??
    // `return jsonify(…), 422`
    /,[ \t]*(4\d\d)[ \t]*[);]?[ \t]*$/m.exec(text);
  const digits = written?.slice(1).find((group) => group !== undefined);
  if (digits !== undefined) return Number(digits);
  const named = STATUS_NAMES.get(/\bHTTPStatus\.([A-Z_]+)\b/.exec(text)?.[1] ?? "");
  return named ?? null;
}

/** Names of what is made with a status as its first argument; of others a number there is somebody's value. */
const MADE_WITH_STATUS =
  /http|status|abort|^throw$|^createError$|^(?:Api|App|Web|Response|Request)(?:Error|Exception|Problem)$/i;

function statusOfThrown({ name, written }: Thrown): number | null {
  const first = MADE_WITH_STATUS.test(name) ? /\(\s*(4\d\d)\s*[,)]/.exec(written)?.[1] : undefined;
  return first === undefined ? statusIn(written) : Number(first);
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
  const asked = new RegExp(`\\binstanceof\\s+(?:\\w+\\.)?${name.replaceAll("$", "\\$")}(?![\\w$])`);
  for (const branch of root.descendantsOfType("if_statement")) {
    if (!asked.test(field(branch, "condition")?.text ?? "")) continue;
    const found = statusIn(field(branch, "consequence")?.text ?? "");
    if (found !== null) return found;
  }
  return null;
}
