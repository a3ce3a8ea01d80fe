import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import { statementOf } from "../edits/statements.ts";
import { FINE } from "../stimuli/idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/**
 * `status = query["status"]` and then `if status:`, beside `customer = query.get("customer")` and `if customer:`: a part that
 * is asked for before it is used may be left out, as the one beside it.
 */
export function askedNext({ read, holder, index, literal, fault }: KeyCase): KeyFinding | null {
  const statement = statementOf(read);
  const scope = ancestorOfType(read, ["function_definition", "module"]);
  if (literal === null || !statement || !scope || !isAskedBehind(statement, read)) return null;
  const twin = scope
    .descendantsOfType("call")
    .find(
      (call) =>
        field(call, "function")?.text === `${holder.text}.get` &&
        field(call, "arguments")?.namedChildCount === 1 &&
        isAskedBehind(statementOf(call), call),
    );
  if (!twin) return null;
  const sentence = `\`${read.text}\` takes for granted what the next line asks for.`;
  return {
    id: "optional-key",
    sentence,
    path: fault.file.path,
    line: startLineOf(read),
    ideas: [
      {
        cause: sentence,
        explanation: `It may be left out, as what is read at ${fault.file.path}:${startLineOf(twin)}.`,
        edits: [{ ...replaceNode(fault.file, read, `${holder.text}.get(${index.text})`), part: "fix" }],
        basis: "house",
        expectation: FINE,
        name: `without_${literal.replace(/\W+/g, "_")}`,
        sentence: `What comes without ${literal} is taken as it is.`,
      },
    ],
  };
}

/** Whether a statement binds a read to a name, and the next one does something only where that is there. */
function isAskedBehind(statement: Node | null, read: Node): boolean {
  const assignment = statement?.type === "expression_statement" ? statement.firstNamedChild : null;
  const name = assignment?.type === "assignment" ? field(assignment, "left")?.text : undefined;
  const next = statement?.nextNamedSibling;
  if (name === undefined || next?.type !== "if_statement") return false;
  if (!assignment || field(assignment, "right")?.id !== read.id) return false;
  const condition = field(next, "condition")?.text;
  const isOtherwise = next.namedChildren.some(({ type }) => /^(?:else|elif)_clause$/.test(type));
  return !isOtherwise && (condition === name || condition === `${name} is not None`);
}
