import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { functionsBehind } from "../../../diagnose/origin/python/callees.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A function that a decorator puts in the place of another one, and the calls by which it hands on to that one. */
interface Wrapper {
  readonly file: SourceFile;
  readonly node: Node;
  readonly calls: readonly Node[];
}

/**
 * A decorator whose inner function takes less than the functions that it is put around: what it is given it takes as
 * `*args, **kwargs` and hands on. The message names the function behind it where the wrapper carries its name, and the wrapper
 * itself where it does not.
 */
export function narrowWrapperIdeas(
  code: CodeIndex,
  named: FunctionSymbol,
  isMet: (definition: Node) => boolean,
): Idea[] {
  const wrapper = isMet(named.node)
    ? wrappersAround(code, named).find(({ node }) => !isMet(node))
    : wrapperItself(code, named);
  if (!wrapper || wrapper.calls.length === 0) return [];
  const edits = openedEdits(wrapper);
  const [first] = wrapper.calls;
  return edits && first
    ? [
        runningIdea({
          cause: `The wrapper at ${wrapper.file.path}:${startLineOf(wrapper.node)} takes less than the functions that it is put around.`,
          explanation: "It takes whatever it is given and hands that on to the function that is wrapped.",
          edits,
          basis: "standard",
          name: "arguments_are_handed_on",
          sentence: "What is given is handed on.",
        }),
      ]
    : [];
}

/** The inner functions of the decorators that a function carries, outermost first. */
function wrappersAround(code: CodeIndex, { node, path }: FunctionSymbol): Wrapper[] {
  const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((mark): Wrapper[] => {
    const inner = mark.type === "decorator" ? mark.firstNamedChild : null;
    const head = inner?.type === "call" ? field(inner, "function") : inner;
    const [made] = head ? functionsBehind(code, path, head).filter(({ certainty }) => certainty === 1) : [];
    return made ? wrappersIn(code, made.symbol) : [];
  });
}

function wrapperItself(code: CodeIndex, symbol: FunctionSymbol): Wrapper | null {
  const file = code.file(symbol.path);
  return file ? wrapperOf(file, symbol.node) : null;
}

function wrappersIn(code: CodeIndex, { node, path }: FunctionSymbol): Wrapper[] {
  const file = code.file(path);
  return file
    ? node.descendantsOfType("function_definition").flatMap((inner) => wrapperOf(file, inner) ?? [])
    : [];
}

/** Null for a function that is not made around one which the function outside of it was given and which gives it back. */
function wrapperOf(file: SourceFile, node: Node): Wrapper | null {
  const outer = ancestorOfType(node, ["function_definition"]);
  const name = field(node, "name")?.text;
  if (!outer || !name) return null;
  const isGiven = outer
    .descendantsOfType("return_statement")
    .some((one) => !isInside(one, node) && new RegExp(`\\b${name}\\b`).test(one.text));
  const given = new Set(parametersOf(outer).map((parameter) => parameter.name));
  const calls = node
    .descendantsOfType("call")
    .filter((call) => given.has(field(call, "function")?.text ?? ""));
  const called = new Set(calls.map((call) => field(call, "function")?.text));
  return isGiven && called.size === 1 ? { file, node, calls } : null;
}

function openedEdits({ file, node, calls }: Wrapper): Edit[] | null {
  const list = field(node, "parameters");
  const own = parametersOf(node);
  if (!list || own.some(({ kind }) => kind === "keyword_only")) return null;
  const args = own.find(({ kind }) => kind === "args")?.name;
  const kwargs = own.find(({ kind }) => kind === "kwargs")?.name;
  const taken = [...(args ? [] : ["*args"]), ...(kwargs ? [] : ["**kwargs"])];
  const isHandedOn = calls.some((call) => readCall(call).hasSplat);
  if (taken.length === 0 || isHandedOn) return null;
  const handed = `*${args ?? "args"}, **${kwargs ?? "kwargs"}`;
  return [
    appended(file, list, taken.join(", ")),
    ...calls.flatMap((call) => {
      const given = field(call, "arguments");
      return given?.type === "argument_list" ? [appended(file, given, handed)] : [];
    }),
  ];
}

function appended(file: SourceFile, list: Node, text: string): Edit {
  const last = list.namedChildren.findLast(({ type }) => type !== "comment");
  const at = last?.endIndex ?? list.startIndex + 1;
  return textEdit(file, at, at, last ? `, ${text}` : text);
}
