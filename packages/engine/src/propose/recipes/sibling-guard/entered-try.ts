import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { basesOfBuiltin } from "../../../code/python/builtin-exceptions.ts";
import { type ExceptClause, tryStatements } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { raisedClass } from "../../house/house-reaction.ts";
import { wordsOfName } from "../../house/words.ts";
import { namesRead } from "../edits/names.ts";
import { isCaughtOnTrace } from "../fault/caught-on-trace.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Idea, NO_ERROR } from "../stimuli/idea.ts";

/**
 * `station, value = line.split(";")` right before a `try` that deals with the very same failure of what comes next, and
 * says of the whole line that it is bad: it belongs into the `try`.
 */
export function enteredTryIdea({ code }: Investigation, fault: PythonFault): Idea | null {
  const { statement, file, exception, isInnermost } = fault;
  const next = statement.nextNamedSibling;
  const [first] = next?.type === "try_statement" ? (field(next, "body")?.namedChildren ?? []) : [];
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (!isInnermost || !next || !first || assignment?.type !== "assignment" || first.type === "comment")
    return null;
  if (startLineOf(statement) !== endLineOf(statement) || startLineOf(next) !== startLineOf(statement) + 1)
    return null;
  const around = tryStatements(file.tree.rootNode).find(({ line }) => line === startLineOf(next));
  const type = exception.type.split(".").at(-1) ?? exception.type;
  const kinds = [type, ...basesOfBuiltin(type)].filter((name) => !/^(?:Base)?Exception$/.test(name));
  const clause = around?.clauses.find(({ caught }) =>
    caught.some(({ name }) => name !== null && kinds.includes(name)),
  );
  if (!clause || !speaksOfAll(clause, statement, next)) return null;
  const last = clause.body.lastNamedChild;
  const raised = last?.type === "raise_statement" ? raisedClass(last) : null;
  const isDealtWith =
    raised === null
      ? /^(?:return|continue)_statement$/.test(last?.type ?? "")
      : isCaughtOnTrace(code, fault, raised);
  if (!isDealtWith) return null;
  const indent = " ".repeat(first.startPosition.column);
  const text = `try:\n${indent}${statement.text}\n${indent}`;
  const between = file.text.slice(statement.endIndex, first.startIndex);
  if (!/^\s*try:\s*$/.test(between) || between.includes("\t")) return null;
  const place = `${file.path}:${clause.line}`;
  return {
    cause: `${file.path}:${fault.line} fails right before the \`try\` that deals with such failures (${place}).`,
    explanation: `It is done within the \`try\`, so that ${place} deals with it.`,
    edits: [{ ...textEdit(file, statement.startIndex, first.startIndex, text), part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    name: "dealt_with_by_the_handler",
    sentence: "What cannot be read is dealt with by the handler.",
  };
}

type Statement = PythonFault["statement"];

/** Whether a handler speaks of what the statement takes, and of nothing that only the body of its `try` knows. */
function speaksOfAll({ body }: ExceptClause, statement: Statement, whole: Statement): boolean {
  const value = field(statement.firstNamedChild ?? statement, "right");
  const bound = new Set((field(statement.firstNamedChild ?? statement, "left")?.text ?? "").match(/\w+/g));
  const taken = new Set((value ? namesRead(value) : []).map(({ text }) => text));
  const told = namesRead(body).map(({ text }) => text);
  if (told.some((name) => bound.has(name)) || !told.some((name) => taken.has(name))) return false;
  const own = new Set(wordsOfName(statement.text));
  const theirs = new Set(wordsOfName(field(whole, "body")?.text ?? "").filter((word) => !own.has(word)));
  const said = body.descendantsOfType("string_content").flatMap(({ text }) => wordsOfName(text));
  return !said.some((word) => word.length > 2 && theirs.has(word));
}
