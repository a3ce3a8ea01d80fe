import { tryStatements } from "../../../code/python/handlers.ts";
import { wordsOfName } from "../../house/words.ts";
import { isTryable, statementOnLine, wrapInTry } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";

/**
 * The clause of a neighbour in the same file that turns the database's refusal into an exception of the house, around
 * the statement that failed. A message of its own must speak of the column in question.
 */
export function houseClauseIdea(fault: PythonFault, column: string, cause: string): Idea | null {
  const { file } = fault;
  const clause = tryStatements(file.tree.rootNode)
    .flatMap(({ clauses }) => clauses)
    .find(
      ({ caught, raises, body }) =>
        caught.length === 1 &&
        /(?:^|\.)IntegrityError$/.test(caught[0]?.name ?? "") &&
        body.namedChildCount === 1 &&
        raises[0]?.name != null &&
        speaksOf(body.text, column),
    );
  const caught = clause?.caught[0]?.name;
  const failing = statementOnLine(file, fault.line);
  const outer = failing?.parent?.parent;
  const statement = outer?.type === "with_statement" ? outer : failing;
  if (!clause || !caught || !statement || !isTryable(statement)) return null;
  const head = clause.alias ? `${caught} as ${clause.alias}` : caught;
  const edit = wrapInTry(file, statement, { caught: head, lines: [clause.body.text.trim()] });
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

function speaksOf(raised: string, column: string): boolean {
  const said = [...raised.matchAll(/(["'])(.*?)\1/g)].map((found) => found[2] ?? "");
  if (said.length === 0) return true;
  const words = new Set(said.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)));
  return wordsOfName(column).some((word) => words.has(word));
}
