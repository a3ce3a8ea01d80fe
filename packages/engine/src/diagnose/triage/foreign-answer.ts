import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../code/nodes.ts";
import type { MappedFrame } from "../diagnosis.ts";
import type { Verdict } from "./verdict.ts";

const FUNCTIONS = [
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
  "function_definition",
];
/** What is asked of an answer of another service before an error is made of it. */
const ASKED = /\.(?:ok|is_success|is_error|is_server_error)\b|\.status(?:_?code)?\b|\bstatus(?:_?code)?\b/i;
const SENDS =
  /\(\s*[`"']https?:\/\/|\b(?:fetch\w*|axios|got|ky|undici|superagent|needle|requests|httpx|aiohttp|urlopen|session|client|http)\b[\w.]*\s*\(|\bawait\s+this\.#?\w*(?:fetch|http|client|request)\w*/i;

/**
 * An error that the project itself makes of a failing answer of another service: `if (!answer.ok) throw new UpstreamError(…)`
 * with a 5xx or 429. The other side failed, and the project says so. Null for other errors.
 */
export function foreignAnswer(
  event: CanonicalEvent,
  code: CodeIndex,
  frames: readonly MappedFrame[],
): Verdict | null {
  const index = event.exceptions.length - 1;
  const exception = event.exceptions[index];
  const status = /(?<![\d.:-])(5\d\d|429)(?![\d.:-]\d|\d)/.exec(exception?.value.slice(0, 300) ?? "")?.[1];
  const frame = frames.findLast((one) => one.exception === index && one.path !== null);
  const file = frame?.path ? code.file(frame.path) : null;
  if (!exception || status === undefined || !frame?.line || !file || file.isTest) return null;
  const { line } = frame;
  const raised = file.tree.rootNode
    .descendantsOfType(["throw_statement", "raise_statement"])
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const around = raised && ancestorOfType(raised, FUNCTIONS);
  if (!raised || !around || !SENDS.test(around.text) || !isAsked(raised, around)) return null;
  return {
    class: "external",
    rootCause: `Another service answered with ${status}, and ${file.path}:${line} says so.`,
    evidence: [`${exception.type} is raised there where the answer of the other service is an error.`],
    advice: [
      status === "429"
        ? "Slow down, or wait as long as its `Retry-After` says."
        : "Ask the operators of that service; answer 502 or 503 to your own callers while it fails.",
    ],
  };
}

/** The condition around the error looks at the answer, or what is raised tells the status that it had. */
function isAsked(raised: Node, around: Node): boolean {
  if (/\.(?:status|statusCode|status_code)\b/.test(raised.text)) return true;
  for (let node = raised.parent; node && node.id !== around.id; node = node.parent) {
    const condition = node.type === "if_statement" ? field(node, "condition") : null;
    if (condition && ASKED.test(condition.text)) return true;
  }
  return false;
}
