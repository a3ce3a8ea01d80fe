import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf, enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { FINE } from "../stimuli/idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/**
 * `cell(row[column])`, where `cell` begins with `if value is None: return ""`: who takes the entry knows what it is worth when
 * it is not there, so that a row without it gives None.
 */
export function takenAsNothing({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { read, holder, index, fault } = given;
  const list = read.parent?.type === "argument_list" ? read.parent : null;
  const call = list?.parent?.type === "call" ? list.parent : null;
  if (!list || !call || !isPlain(holder) || !isPlain(index)) return null;
  const [callee, ...others] = calleesOf(code, fault.file.path, call);
  if (!callee || others.length > 0) return null;
  const { symbol } = callee;
  const place = list.namedChildren
    .filter(({ type }) => type !== "comment")
    .findIndex(({ id }) => id === read.id);
  const skipped = enclosingClass(code, symbol.path, symbol.node) !== null ? 1 : 0;
  const parameter = parametersOf(symbol.node)[place + skipped];
  const asked = parameter && askedFirst(symbol, parameter.name);
  if (!asked) return null;
  const sentence = `\`${holder.text}\` does not always have \`${index.text}\`, and ${fault.file.path}:${fault.line} takes it for granted.`;
  return {
    id: "optional-key",
    sentence,
    path: fault.file.path,
    line: startLineOf(read),
    ideas: [
      {
        cause: sentence,
        explanation: `\`${symbol.name}\`, which gets it, has an answer for None (${symbol.path}:${startLineOf(asked)}).`,
        edits: [{ ...replaceNode(fault.file, read, `${holder.text}.get(${index.text})`), part: "fix" }],
        basis: "house",
        expectation: FINE,
        name: "without_an_entry",
        sentence: "What has no entry is taken as nothing.",
      },
    ],
  };
}

/** The check for None with which a function begins; a docstring and other checks may stand before it. */
function askedFirst({ node }: FunctionSymbol, name: string): Node | null {
  for (const statement of field(node, "body")?.namedChildren ?? []) {
    if (statement.type === "comment" || statement.firstNamedChild?.type === "string") continue;
    if (statement.type !== "if_statement") return null;
    const condition = field(statement, "condition")?.text.replace(/\s+/g, " ");
    const last = field(statement, "consequence")?.namedChildren.at(-1)?.type;
    if (condition === `${name} is None` && last === "return_statement") return statement;
  }
  return null;
}
