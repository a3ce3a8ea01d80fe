import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

const SECRET = /passw|pwd|secret|\bpin\b|hash|credential|verify|digest/i;
const MOST_STATEMENTS = 4;

/** Where a function refuses who cannot prove to be who he says. */
export interface MismatchGuard {
  readonly file: SourceFile;
  readonly condition: Node;
  /** Null where it is answered with no status of its own, a page or a redirection. */
  readonly status: number | null;
  readonly exits: readonly Node[];
}

/**
 * `if not check(password, user.hash): …` behind the lookup of a user, within the next statements: what is asked of the one who
 * was found, and how the function leaves where that is wrong.
 * @param from The statement that binds the name, or the first that reads it.
 */
export function mismatchGuard(
  code: CodeIndex,
  file: SourceFile,
  from: Node,
  name: string,
): MismatchGuard | null {
  let statement: Node | null = from;
  for (let count = 0; statement && count <= MOST_STATEMENTS; statement = statement.nextNamedSibling) {
    if (statement.type === "comment") continue;
    count += 1;
    const guard = statement.type === "if_statement" ? guardIn(code, file, statement, name) : null;
    if (guard) return guard;
  }
  return null;
}

function guardIn(code: CodeIndex, file: SourceFile, node: Node, name: string): MismatchGuard | null {
  const condition = field(node, "condition");
  const exits = field(node, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const last = exits.at(-1);
  if (!condition || !last || !readsOf(condition, name) || asksForIt(condition, name)) return null;
  const leaves = /^(?:return|raise)_statement$/.test(last.type) || /^(?:\w+\.)?abort\(/.test(last.text);
  if (!leaves || exits.some((exit) => readsOf(exit, name))) return null;
  const status = refusedStatus(code, file.path, last);
  const isUnproved =
    status === 401 ||
    status === 403 ||
    /Auth|Credential|Login|Password|Denied/.test(raisedClass(last) ?? "") ||
    status === null;
  // Who may not see something is another case than who is not known: only secrets prove who somebody is.
  return isUnproved && SECRET.test(condition.text) ? { file, condition, status, exits } : null;
}

/** Whether a member of what the name holds is read. */
function readsOf(node: Node, name: string): boolean {
  return node
    .descendantsOfType(["attribute", "subscript"])
    .some((one) => field(one, one.type === "attribute" ? "object" : "value")?.text === name);
}

/** `user is None or …`, `not user or …` */
function asksForIt(condition: Node, name: string): boolean {
  return new RegExp(`\\b${name}\\s+is\\s+None\\b|\\bnot\\s+${name}\\b(?!\\s*[.[])|\\b${name}\\s+and\\b`).test(
    condition.text,
  );
}

/** The guard asked of nobody as well. */
export function joined({ file, condition }: MismatchGuard, name: string): CandidateEdit {
  const inner = condition.type === "parenthesized_expression" ? condition.firstNamedChild : null;
  const { startIndex } = inner ?? condition;
  return { ...textEdit(file, startIndex, startIndex, `${name} is None or `), part: "fix" };
}

/**
 * A user who is not known, where the function refuses a wrong password in the lines behind the lookup: that nobody has this
 * name is told to nobody, so both are answered alike.
 */
export function mismatchIdeas(investigation: Investigation, fault: PythonFault): Idea[] {
  const value = failingValueOf(investigation);
  const node = value?.place.node;
  if (value?.fault !== "nothing" || value.place.path !== fault.file.path || node?.type !== "identifier")
    return [];
  const statement = conditionAround(node) ?? statementOf(node);
  const guard = statement && mismatchGuard(investigation.code, fault.file, statement, node.text);
  if (!statement || !guard) return [];
  const isThere = guard.condition.startIndex <= node.startIndex && node.endIndex <= guard.condition.endIndex;
  const [exit, ...more] = guard.exits;
  const before =
    isThere || !exit || more.length > 0
      ? null
      : insertBefore(fault.file, statement, [`if ${node.text} is None:`, `\t${exit.text}`]);
  const edit = isThere ? joined(guard, node.text) : before && { ...before, part: "fix" };
  return edit ? [ideaOf(guard, fault, [edit])] : [];
}

/** A condition belongs to its `if`, whose first line fails. */
function conditionAround(node: Node): Node | null {
  const found = ancestorOfType(node, ["if_statement", "block"]);
  return found?.type === "if_statement" ? found : null;
}

export function ideaOf(
  { file, condition, status }: MismatchGuard,
  fault: PythonFault,
  edits: readonly CandidateEdit[],
): Idea {
  const place = `${file.path}:${startLineOf(condition)}`;
  return {
    cause: `${fault.file.path}:${fault.line} takes for granted that whoever is named is known.`,
    explanation: `Who is not known is refused like who is not who he says, at ${place}.`,
    edits,
    basis: "house",
    expectation: status === null ? NO_ERROR : answered([status]),
    name: "unknown_like_unproved",
    sentence: "Who is not known is refused like who cannot prove it.",
  };
}
