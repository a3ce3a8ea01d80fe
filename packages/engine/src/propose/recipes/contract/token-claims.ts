import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertBefore } from "../edits/statements.ts";
import { answered } from "../stimuli/idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * A claim that a token lacks, `claims["sub"]`, read behind the `try` that refuses tokens which are none: the token is
 * refused in the same way. Who a token is for is never made up.
 */
export function tokenClaims({ code, fault, type, message }: Scene): Guess[] {
  const name = type === "KeyError" ? /^(['"])(\w+)\1$/.exec(message)?.[2] : undefined;
  const scope = fault.function?.node;
  if (name === undefined || !scope) return [];
  for (const read of onLine(fault, "subscript")) {
    const holder = field(read, "value");
    const index = field(read, "subscript");
    if (holder?.type !== "identifier" || !index || plainString(index) !== name) continue;
    const decoded = scope
      .descendantsOfType("assignment")
      .find((node) => field(node, "left")?.text === holder.text && isDecoding(field(node, "right")));
    const attempt = decoded && ancestorOfType(decoded, ["try_statement"], scope);
    const clause = attempt?.namedChildren.findLast((node) => node.type === "except_clause");
    const exit = clause?.namedChildren
      .findLast((node) => node.type === "block")
      ?.namedChildren.findLast((node) => node.type !== "comment");
    if (!clause || !exit || clause.descendantsOfType("as_pattern_target").length > 0) continue;
    const status = refusedStatus(code, fault.file.path, exit);
    const isSimple =
      /^(?:raise|return)_statement$/.test(exit.type) && exit.text !== "raise" && !exit.text.includes("\n");
    if (
      status !== 401 ||
      !isSimple ||
      attempt === null ||
      attempt === undefined ||
      attempt.endIndex > fault.statement.startIndex
    )
      continue;
    const written = exit.text.replace(/\s+from\s+\w+$/, "");
    const edit = insertBefore(fault.file, fault.statement, [
      `if ${index.text} not in ${holder.text}:`,
      `\t${written}`,
    ]);
    if (!edit) continue;
    return [
      {
        strength: 0.92,
        idea: {
          cause: `A token without \`${name}\` is taken for one that has it.`,
          explanation: `It is refused like other tokens that are none, as at ${fault.file.path}:${startLineOf(exit)}.`,
          edits: [{ ...edit, part: "fix" }],
          basis: "house",
          expectation: answered([status]),
          name: `token_without_${name}`,
          sentence: "A token that lacks a claim is refused.",
        },
      },
    ];
  }
  return [];
}

function isDecoding(node: Node | null): boolean {
  const call = node?.type === "call" ? readCall(node).callee : null;
  return /(?:^|\.)(?:decode|decode_token|verify_token|loads)$/.test(call ?? "");
}
