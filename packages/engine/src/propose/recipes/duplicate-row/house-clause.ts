import type { Node } from "web-tree-sitter";
import { tryStatements } from "../../../code/python/handlers.ts";
import { wordsOfName } from "../../house/words.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";

/**
 * The clause of a neighbour in the same file that turns the database's refusal into an exception of the house or an
 * answer, around the statement that failed. A message of its own must speak of the column in question, or of none.
 */
export function houseClauseIdea(fault: PythonFault, column: string, cause: string): Idea | null {
  const { file } = fault;
  const failing = statementOnLine(file, fault.line);
  const session = /\b((?:\w+\.)*\w+)\.(?:commit|flush)\(\)/.exec(failing?.text ?? "")?.[1] ?? null;
  const clause = tryStatements(file.tree.rootNode)
    .flatMap(({ clauses }) => clauses)
    .find(
      ({ caught, raises, body }) =>
        caught.length === 1 &&
        /(?:^|\.)IntegrityError$/.test(caught[0]?.name ?? "") &&
        (body.namedChildCount === 1
          ? raises[0]?.name != null || isConflict(body.firstNamedChild)
          : isRolledBack(body, session) && (raises[0]?.name != null || isConflict(body.lastNamedChild))) &&
        speaksOf(body.text, column),
    );
  const caught = clause?.caught[0]?.name;
  const outer = failing?.parent?.parent;
  const isInside = clause?.body.parent?.parent?.parent?.parent?.type === "with_statement";
  const statement = outer?.type === "with_statement" && !isInside ? outer : failing;
  if (!clause || !caught || !statement || !isTryable(statement)) return null;
  const head = clause.alias ? `${caught} as ${clause.alias}` : caught;
  const lines = clause.body.namedChildren.map(({ text }) => text.trim());
  const edit = lines.some((line) => line.includes("\n"))
    ? null
    : wrapInTry(file, statement, { caught: head, lines });
  return (
    edit && {
      cause,
      explanation: `A value that is taken is refused as at ${file.path}:${clause.line}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: NO_ERROR,
      name: "value_that_is_taken",
      sentence: "A value that another row has is refused.",
    }
  );
}

/** `return jsonify(error="taken"), 409`, without anything of the neighbour's own in it. */
function isConflict(statement: Node | null): boolean {
  return (
    statement?.type === "return_statement" &&
    /\b409\b|CONFLICT/.test(statement.text) &&
    statement.descendantsOfType("interpolation").length === 0
  );
}

/** `session.rollback()` in front, of the session that is committed here as well. */
function isRolledBack(body: Node, session: string | null): boolean {
  return (
    session !== null && body.namedChildCount === 2 && body.firstNamedChild?.text === `${session}.rollback()`
  );
}

/** Words that say of any value that another row has it. */
const GENERAL =
  /^(?:taken|already|exists?|duplicate|conflict|in|use|used|error|detail|message|code|is|it|this|that|value|the|a)$/;

function speaksOf(raised: string, column: string): boolean {
  const said = [...raised.matchAll(/(["'])(.*?)\1/g)].map((found) => found[2] ?? "");
  if (said.length === 0) return true;
  const words = new Set(said.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter(Boolean));
  return (
    wordsOfName(column).some((word) => words.has(word)) || [...words].every((word) => GENERAL.test(word))
  );
}
