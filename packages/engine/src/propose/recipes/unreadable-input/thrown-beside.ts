import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { usesSemicolons } from "../javascript/statements.ts";

/**
 * `throw new UsageError("one folder, please")` in the very function in which a reader throws an error of its own: the class
 * that somebody above knows is thrown for that as well, in the words of the reader, who alone knows what is wrong.
 */
export function thrownBesideIdeas(
  { code }: Investigation,
  { file, frames }: JavascriptFault,
  { call }: Reading,
): Idea[] {
  const definition = functionAround(call);
  const thrown = (definition ?? call.tree.rootNode).descendantsOfType("throw_statement").flatMap((node) => {
    const made = node.firstNamedChild;
    const name = made?.type === "new_expression" ? field(made, "constructor")?.text : undefined;
    const given = made && field(made, "arguments")?.namedChildren;
    const isWords = given?.length === 1 && /^(?:string|template_string)$/.test(given[0]?.type ?? "");
    return name !== undefined && isWords && functionAround(node)?.id === definition?.id
      ? [{ name, node }]
      : [];
  });
  const [first] = thrown;
  if (!first || thrown.some(({ name }) => name !== first.name)) return [];
  if (code.classesNamed(first.name).length !== 1 || !isToldAbove(code, frames, first.name)) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const message = file.language === "javascript" ? "error.message" : "(error as Error).message";
  const edit = attemptEdit(code, file, call, " (error)", [`throw new ${first.name}(${message})${end}`]);
  const place = { path: file.path, line: startLineOf(call) };
  const shown = `${file.path}:${startLineOf(first.node)}`;
  return edit
    ? [
        {
          name: "unreadable_is_told",
          sentence: `What cannot be read is told as ${first.name}`,
          cause: `\`${call.text.slice(0, 60)}\` throws an error of its own, which nobody above knows.`,
          explanation: `Throws ${first.name} for it, as ${shown} does for what else is wrong.`,
          edits: [{ ...edit, part: "fix" }],
          basis: "house",
          expectation: NO_ERROR,
          place,
        },
      ]
    : [];
}

/** Whether a handler around one of the calls tells the class from others and says its words. */
function isToldAbove(code: CodeIndex, frames: JavascriptFault["frames"], name: string): boolean {
  return frames.some(({ path, line }) => {
    const file = code.file(path);
    return file?.tree.rootNode.descendantsOfType("try_statement").some((attempt: Node) => {
      const body = field(attempt, "body");
      const clause = field(attempt, "handler")?.text ?? "";
      return (
        body !== null &&
        startLineOf(body) <= line &&
        line <= body.endPosition.row + 1 &&
        new RegExp(`instanceof\\s+${name}\\b|["'\`]${name}["'\`]`).test(clause) &&
        /\.message\b/.test(clause)
      );
    });
  });
}

interface Handed {
  /** `callback` of `return callback(new Error("…"))`. */
  readonly callback: string;
  readonly line: number;
  /** Whether the function is left by the statement itself. */
  readonly isReturned: boolean;
}

/** How a function hands errors to who waits for them, where it does so for something else that is wrong. */
function handedBeside(definition: Node | null): Handed | null {
  if (!definition) return null;
  const parameters = new Set(
    definition.descendantsOfType("identifier").flatMap((node) => (isParameter(node) ? [node.text] : [])),
  );
  const calls = definition.descendantsOfType("call_expression").filter((node) => {
    const given = field(node, "arguments")?.namedChildren ?? [];
    const callee = field(node, "function");
    return (
      callee?.type === "identifier" &&
      WAITING.test(callee.text) &&
      parameters.has(callee.text) &&
      given.length === 1 &&
      given[0]?.type === "new_expression" &&
      /Error$/.test(field(given[0], "constructor")?.text ?? "") &&
      functionAround(node)?.id === definition.id
    );
  });
  const [first] = calls;
  if (!first) return null;
  const callback = field(first, "function")?.text ?? "";
  return { callback, line: startLineOf(first), isReturned: first.parent?.type === "return_statement" };
}

/** What a web framework is handed is answered by it, and is told otherwise. */
const WAITING = /^(?:callback|cb|done|reject|fail|onError)$/;

function isParameter(node: Node): boolean {
  return node.parent?.type === "formal_parameters" || node.parent?.type === "required_parameter";
}

/** What a reader throws past a callback is handed to it, where the function hands other errors to it. */
export function handedBesideIdeas(
  { code }: Investigation,
  { file }: JavascriptFault,
  { call }: Reading,
): Idea[] {
  const handed = handedBeside(functionAround(call));
  return handed ? handedIdeas(code, file, call, handed) : [];
}

function handedIdeas(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  { callback, line, isReturned }: Handed,
): Idea[] {
  const end = usesSemicolons(file) ? ";" : "";
  const lines = isReturned
    ? [`return ${callback}(error)${end}`]
    : [`${callback}(error)${end}`, `return${end}`];
  const edit = attemptEdit(code, file, call, " (error)", lines);
  if (!edit) return [];
  return [
    {
      name: "unreadable_is_handed_on",
      sentence: "What cannot be read is told to who waits",
      cause: `\`${call.text.slice(0, 60)}\` throws past \`${callback}\`, to which the function tells what is wrong.`,
      explanation: `Hands the error to \`${callback}\`, as ${file.path}:${line} does with others.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}
