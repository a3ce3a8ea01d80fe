import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { type FailingNode, type FailingStatement, nodesOnLine } from "../failing-node.ts";

/**
 * "Invalid time value": the date that was to be written, `closes` of `closes.toISOString()` and of `format.format(closes)`. Null
 * where another message came, or several calls of the line may have met it.
 */
export function spoiltDate(given: FailingStatement): FailingNode | null {
  if (given.type !== "RangeError" || !/^Invalid time value/.test(given.message)) return null;
  const calls = nodesOnLine(given, ["call_expression"]).flatMap((call) => {
    const callee = field(call, "function");
    const method = callee?.type === "member_expression" ? field(callee, "property") : null;
    const date =
      method?.text === "toISOString"
        ? callee && field(callee, "object")
        : /^format(?:ToParts)?$/.test(method?.text ?? "")
          ? (field(call, "arguments")?.firstNamedChild ?? null)
          : null;
    return method && date ? [{ method, date }] : [];
  });
  const pointed = calls.filter(({ method }) => isPointedAt(given, method));
  const [only, ...others] = pointed.length > 0 ? pointed : calls;
  return only && others.length === 0 ? { node: only.date, members: [], fault: "unexpected" } : null;
}

function isPointedAt({ line, frame }: FailingStatement, method: Node): boolean {
  return startLineOf(method) === line && frame.column === method.startPosition.column + 1;
}
