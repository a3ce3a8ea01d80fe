import type { Node } from "web-tree-sitter";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { javascriptProjectRange } from "./express-version.ts";

/** Whether an asynchronous handler of Express 4 was rejected with something that was thrown on purpose, and nobody answers. */
export function isRejectedUnseen(fault: JavascriptFault): boolean {
  const { handler, exception, event } = fault;
  if (handler?.framework !== "express" || !handler.isAsync) return false;
  const mechanism = event.exceptions.at(-1)?.mechanism?.type ?? "";
  const isUnanswered = /rejection/i.test(mechanism) || event.responseStatus === null;
  const isMistake = /^(?:TypeError|ReferenceError|RangeError|SyntaxError)$/.test(exception.type);
  // The mistake itself is the thing to repair; what was thrown on purpose only has to arrive.
  if (isMistake || !(isUnanswered || javascriptProjectRange(event, "express") === 4)) return false;
  return !isAnswered(fault, handler);
}

/**
 * Whether the error found its way: the framework's own error handler reported it, or the handler itself catches what failed
 * and answers or hands it on.
 */
function isAnswered({ frames, exception }: JavascriptFault, handler: WebHandler): boolean {
  const mechanism = exception.mechanism?.type ?? "";
  if (/\bexpress\b/i.test(mechanism) && !/rejection/i.test(mechanism)) return true;
  const line = frames.findLast(
    (frame) =>
      frame.path === handler.path &&
      frame.line >= startLineOf(handler.node) &&
      frame.line <= endLineOf(handler.node),
  )?.line;
  const within = line !== undefined ? tryAround(handler.node, line) : null;
  const caught = within && field(within, "handler");
  if (!caught) return false;
  const names = [handler.next, handler.response].filter((name) => name !== null);
  return names.some((name) => new RegExp(`\\b${name}(?:\\.\\w+)?\\(`).test(caught.text));
}

/** The innermost `try` of a handler whose body holds this line. */
function tryAround(handler: Node, line: number): Node | null {
  return (
    handler.descendantsOfType("try_statement").findLast((node) => {
      const body = field(node, "body");
      return body !== null && startLineOf(body) <= line && line <= endLineOf(body);
    }) ?? null
  );
}
