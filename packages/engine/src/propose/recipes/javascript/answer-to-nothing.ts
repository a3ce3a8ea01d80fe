import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Expectation } from "../../../reproduce/scenario.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import type { JavascriptFault } from "./fault.ts";
import { answered, FINE, NO_ERROR } from "./idea.ts";

/**
 * What a request is answered with once a function on its way gives nothing instead of an error: the refusal that a caller on
 * the trace has for nothing, else whatever is no error.
 */
export function answerToNothing(investigation: Investigation, { frames }: JavascriptFault): Expectation {
  const { code, event } = investigation;
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const status = file && statusAfter(file.tree.rootNode, line, (exit) => refusedStatus(code, path, exit));
    if (status !== null && status !== undefined) return answered([status]);
  }
  return event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR;
}

/** `const bytes = await read(id); if (bytes === null) return reply.code(404)…` */
function statusAfter(root: Node, line: number, statusOf: (exit: Node) => number | null): number | null {
  const bound = root
    .descendantsOfType("variable_declarator")
    .findLast((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const name = bound && field(bound, "name");
  const scope = bound && ancestorOfType(bound, ["statement_block", "program"]);
  if (
    name?.type !== "identifier" ||
    !scope ||
    !/call_expression|await_expression/.test(field(bound, "value")?.type ?? "")
  )
    return null;
  const text = name.text.replace(/\$/g, "\\$&");
  const asked = new RegExp(`^\\(?(?:!${text}|${text} ===? (?:null|undefined))\\)?$`);
  const check = scope.namedChildren.find(
    (child) =>
      child.type === "if_statement" &&
      child.startIndex > bound.endIndex &&
      asked.test(field(child, "condition")?.text ?? ""),
  );
  const exit = check && field(check, "consequence");
  return exit ? statusOf(exit) : null;
}
