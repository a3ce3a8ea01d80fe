import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { functionAround } from "../../house/javascript/leavings.ts";
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
