import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { namesAt, namesRead } from "../edits/names.ts";
import { isTryable, wrapInTry } from "../edits/statements.ts";
import { isCaughtOnTrace } from "../fault/caught-on-trace.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type RaisedClass, raisedClasses } from "../fault/raised-classes.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A source that ends in the middle of what is read from it: `while (line := next(lines)) != END`. The function raises one
 * exception for what it cannot use otherwise, which a caller on the trace catches, so it raises that one.
 */
export function cutShortIdea(
  { code }: Investigation,
  fault: PythonFault,
  call: Node,
  cause: string,
): Idea | null {
  const { file, statement } = fault;
  const source = readCall(call).positional[0];
  const scope = scopeOf(statement);
  const condition = statement.type === "while_statement" ? field(statement, "condition") : null;
  const isAsked =
    condition !== null && condition.startIndex <= call.startIndex && call.endIndex <= condition.endIndex;
  // A search is a lookup that missed, and not the end of anything.
  if (!source || !/^(?:identifier|attribute)$/.test(source.type)) return null;
  if (scope.type !== "function_definition" || !(isAsked || isTryable(statement))) return null;
  const raised = raisedHere(code, fault, scope);
  const [first] = raised;
  const line = first && said(code, fault, first);
  if (!first || !line || new Set(raised.map(({ name }) => name)).size !== 1) return null;
  const edit = wrapInTry(file, statement, { caught: "StopIteration", lines: [line] });
  if (!edit) return null;
  return runningIdea({
    cause,
    explanation: `What ends before its end is refused with \`${first.name}\`, as at ${file.path}:${startLineOf(first.raised)}, which the caller catches.`,
    edits: [edit],
    name: "cut_short",
    sentence: "What ends before its end is dealt with like what cannot be used.",
  });
}

/** What the function raises of the classes that somebody on the trace catches. */
function raisedHere(code: CodeIndex, fault: PythonFault, scope: Node): RaisedClass[] {
  return raisedClasses(scope).filter(
    ({ node, given, name }) =>
      given !== null && scopeOf(node).id === scope.id && isCaughtOnTrace(code, fault, name),
  );
}

/** The same with words for this; null where it needs what is not known here. */
function said(
  code: CodeIndex,
  { file, statement }: PythonFault,
  { raised: call }: RaisedClass,
): string | null {
  const { positional, named, hasSplat } = readCall(call);
  const given = [...positional, ...named.values()];
  const texts = given.filter(({ type }) => /^(?:string|concatenated_string)$/.test(type));
  const known = namesAt(code, file, statement);
  const others = given.filter((node) => !texts.includes(node));
  if (
    hasSplat ||
    texts.length > 1 ||
    !others.every((node) => namesRead(node).every(({ text }) => known.has(text)))
  )
    return null;
  const [words] = texts;
  const inner = words
    ? call.text.slice(0, words.startIndex - call.startIndex) +
      '"ends too soon"' +
      call.text.slice(words.endIndex - call.startIndex)
    : call.text;
  return inner.includes("\n") ? null : `raise ${inner} from None`;
}
