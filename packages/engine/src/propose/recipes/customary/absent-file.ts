import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isPlain } from "../edits/expressions.ts";
import { isTryable, statementOf, wrapInTry } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Absence, ValueKind } from "./absence.ts";
import { demandOf } from "./demand.ts";
import { insteadFor } from "./given-instead.ts";
import { standInsFor } from "./stand-in.ts";

const ADVICE = "Decide whether the file must be there; where it need not be, say what its absence means.";

/** A file or folder that is not there, where a program that starts for the first time cannot have it yet. */
export function absentFileFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  if (fault.exception.type !== "FileNotFoundError") return [];
  const sentence = `${fault.file.path}:${fault.line} takes for granted that the file is there.`;
  const ideas = [
    ...unlinked(fault, sentence),
    ...listed(investigation, fault, sentence),
    ...opened(investigation, fault, sentence),
  ].slice(0, 1);
  return [{ id: "absent", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function callsOn(fault: PythonFault, name: RegExp): Node[] {
  return fault.statement
    .descendantsOfType("call")
    .filter((call) => startLineOf(call) <= fault.line && fault.line <= call.endPosition.row + 1)
    .filter((call) => name.test(field(call, "function")?.text ?? ""));
}

function idea(cause: string, explanation: string, edits: readonly Edit[]): Idea {
  return runningIdea({
    cause,
    explanation: `${explanation}. Nothing in the repository says so, so this is a guess.`,
    edits,
    basis: "guess",
    name: "file_that_is_not_there",
    sentence: "A file that is not there is done without.",
  });
}

/** What is to go and is gone already. */
function unlinked(fault: PythonFault, cause: string): Idea[] {
  const [method] = callsOn(fault, /\.unlink$/).filter((call) => !/^os\./.test(call.text));
  const list = method && field(method, "arguments");
  if (list && list.namedChildCount === 0)
    return [
      idea(cause, "A file that is gone already need not be removed", [
        textEdit(fault.file, list.startIndex, list.endIndex, "(missing_ok=True)"),
      ]),
    ];
  const [removal] = callsOn(fault, /^os\.(?:remove|unlink)$/);
  const statement = removal && statementOf(removal);
  if (!removal || statement?.firstNamedChild?.id !== removal.id || !isTryable(statement)) return [];
  const edit = wrapInTry(fault.file, statement, { caught: "FileNotFoundError", lines: ["pass"] });
  return edit ? [idea(cause, "A file that is gone already need not be removed", [edit])] : [];
}

/** A folder that nobody has made yet has nothing in it. */
function listed(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const [call] = [...callsOn(fault, /^os\.(?:listdir|scandir)$/), ...callsOn(fault, /\.iterdir$/)];
  if (!call) return [];
  const callee = field(call, "function");
  const isMethod = /\.iterdir$/.test(callee?.text ?? "");
  const subject = isMethod ? callee && field(callee, "object") : readCall(call).positional[0];
  if (!subject || !isPlain(subject)) return [];
  const asked = (text: string) => (isMethod ? `${text}.is_dir()` : `os.path.isdir(${text})`);
  const absence: Absence = {
    file: fault.file,
    node: call,
    subject,
    present: asked,
    absent: (text) => `not ${asked(text)}`,
    canBeNamed: false,
    orElse: (instead) => `${call.text} if ${asked(subject.text)} else ${instead}`,
    kind: "list",
    what: subject.text,
    isNone: false,
  };
  return standInsFor(investigation, absence).map(({ edits }) =>
    idea(cause, "A folder that is not there has nothing in it", edits),
  );
}

/** What was never written is empty, where the function gives what it reads. */
function opened(investigation: Investigation, fault: PythonFault, cause: string): Idea[] {
  const calls = callsOn(fault, /(?:^|\.)(?:open|read_text|read_bytes)$/).filter((call) => {
    const { positional, named } = readCall(call);
    const mode = named.get("mode") ?? positional[field(call, "function")?.type === "attribute" ? 0 : 1];
    return lastNameOf(field(call, "function") ?? call) !== "open" || !mode || !/[wax+]/.test(mode.text);
  });
  const [call] = calls;
  const around = call && ancestorOfType(call, ["with_statement", "block", "module"]);
  const statement = around?.type === "with_statement" ? around : call ? statementOf(call) : null;
  const symbol = fault.function;
  if (!call || !statement || !symbol) return [];
  // A way into the program that is given a file needs it.
  if (/^(?:main|run|cli)$/.test(symbol.name) || /argv|args\./.test(call.text)) return [];
  const given = /return\s+(.*)/.exec(statement.text)?.[1] ?? returnedAfter(statement);
  if (given === null || !/^(?:with_statement|return_statement)$/.test(statement.type)) return [];
  const kind = kindOfContent(given);
  const found = insteadFor(
    investigation.code,
    fault.file,
    { ...demandOf(call), kind: "returned", taker: statement },
    kind,
  );
  const isText = found?.text === '""' && kind === "number";
  const empty = found?.text === "None" || !found || isText ? emptyOf(kind) : found.text;
  if (empty === null || !isTryable(statement)) return [];
  const edit = wrapInTry(fault.file, statement, { caught: "FileNotFoundError", lines: [`return ${empty}`] });
  return edit ? [idea(cause, `A file that was never written gives \`${empty}\``, [edit])] : [];
}

function returnedAfter(statement: Node): string | null {
  const next = statement.nextNamedSibling;
  const value = next?.type === "return_statement" ? next.firstNamedChild : null;
  if (value?.type !== "identifier") return null;
  return new RegExp(`\\b${value.text}\\s*=\\s*(.*)`).exec(statement.text)?.[1] ?? null;
}

function kindOfContent(given: string): ValueKind {
  if (/^(?:int|float|Decimal|Fraction|len|sum|round)\(/.test(given)) return "number";
  if (/^\[|^list\(|^sorted\(|readlines\(|splitlines\(|DictReader|csv\.reader/.test(given)) return "list";
  if (/^\{|^dict\(|\bload\(|\bloads\(|safe_load\(/.test(given)) return "dict";
  return /\.read\(\)|read_text\(|\.strip\(\)/.test(given) ? "text" : "unknown";
}

function emptyOf(kind: ValueKind): string | null {
  const empty = { list: "[]", dict: "{}", text: '""', number: null, unknown: null };
  return empty[kind];
}
