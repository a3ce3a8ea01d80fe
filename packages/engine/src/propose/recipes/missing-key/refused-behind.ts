import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { statementOf } from "../edits/statements.ts";
import { NO_ERROR } from "../stimuli/idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

const EMPTY: Readonly<Record<string, string>> = {
  dictionary: "{}",
  list: "[]",
  tuple: "()",
  set: "()",
};

/**
 * `allowed = TRANSITIONS[state]`, and the next line refuses what is not among them: of a state that the table does not have
 * nothing is allowed, and the same refusal answers.
 */
export function refusedBehind({ code }: Investigation, given: KeyCase): KeyFinding | null {
  const { read, holder, index, literal, fault } = given;
  const statement = statementOf(read);
  const empty = emptyEntry(code, fault.file.path, holder);
  if (literal !== null || !statement || !empty || !isPlain(index)) return null;
  const refusal = refusalBehind(statement, read);
  if (!refusal) return null;
  const sentence = `\`${holder.text}\` has no entry for \`${index.text}\`, and ${fault.file.path}:${fault.line} takes it for granted.`;
  return {
    id: "house-way",
    sentence,
    path: fault.file.path,
    line: startLineOf(read),
    ideas: [
      {
        cause: sentence,
        explanation: `Without an entry nothing is in it, which ${fault.file.path}:${startLineOf(refusal)} refuses.`,
        edits: [
          { ...replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${empty})`), part: "fix" },
        ],
        basis: "house",
        expectation: NO_ERROR,
        name: "refused_as_what_is_not_listed",
        sentence: "What has no entry is refused as what its entry does not list.",
      },
    ],
  };
}

/** An empty one of the kind that all entries of a table of the project are; null where they differ. */
function emptyEntry(code: Investigation["code"], path: string, holder: Node): string | null {
  const found = holder.type === "identifier" ? code.resolve(path, holder.text) : null;
  const table = found?.node?.type === "assignment" ? field(found.node, "right") : null;
  if (table?.type !== "dictionary") return null;
  const kinds = new Set(
    table.namedChildren.flatMap((pair) => (pair.type === "pair" ? [field(pair, "value")?.type ?? ""] : [])),
  );
  const [kind, ...others] = kinds;
  return kind === undefined || others.length > 0 ? null : (EMPTY[kind] ?? null);
}

/** The `if` that leaves where something is not in what was read: the next statement, or the one that reads it. */
function refusalBehind(statement: Node, read: Node): Node | null {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const isBound = assignment?.type === "assignment" && field(assignment, "right")?.id === read.id;
  const asked = statement.type === "if_statement" ? statement : isBound ? statement.nextNamedSibling : null;
  const name = isBound ? field(assignment, "left")?.text : read.text;
  if (asked?.type !== "if_statement" || name === undefined) return null;
  const condition = field(asked, "condition");
  const isRefused =
    condition?.type === "comparison_operator" &&
    condition.namedChildCount === 2 &&
    condition.namedChild(1)?.text === name &&
    /\snot\s+in\s/.test(condition.text);
  const last = field(asked, "consequence")?.namedChildren.at(-1);
  return isRefused && /^(?:raise|return)_statement$/.test(last?.type ?? "") ? asked : null;
}
