import type { Node } from "web-tree-sitter";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

const FIRST = /^(?:status|code|sendStatus|writeHead)$/;

/** The expression that an answer is given as its status, on the failing line or assigned above it. */
export function givenStatus({ statement, function: symbol, line }: JavascriptFault): Node | null {
  const calls = [statement, ...statement.descendantsOfType(["call_expression", "new_expression"])];
  for (const call of calls) {
    const callee = field(call, "function") ?? field(call, "constructor");
    const given = field(call, "arguments")?.namedChildren ?? [];
    const [first] = given;
    if (!callee || !first) continue;
    const name = lastNameOf(callee) ?? "";
    if (callee.type === "member_expression" && FIRST.test(name)) return first;
    const option = given.flatMap((node) => optionOf(node, "status"))[0];
    if (option) return option;
    if (callee.type === "member_expression" && /^(?:json|text|body|html)$/.test(name) && given[1])
      return given[1];
  }
  const assigned = (symbol?.node ?? statement)
    .descendantsOfType("assignment_expression")
    .filter((node) => startLineOf(node) <= line && endLineOf(node) <= Math.max(line, endLineOf(statement)))
    .findLast((node) => /\.(?:status|statusCode)$/.test(field(node, "left")?.text ?? ""));
  return assigned ? field(assigned, "right") : null;
}

function optionOf(node: Node, name: string): Node[] {
  if (node.type !== "object") return [];
  return node.namedChildren.flatMap((child) =>
    child.type === "pair" && field(child, "key")?.text === name ? (field(child, "value") ?? []) : [],
  );
}
