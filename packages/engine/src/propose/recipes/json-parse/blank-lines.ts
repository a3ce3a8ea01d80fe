import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Iteration, iterationAround } from "../../house/javascript/iteration.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

const BY_LINE = /\.split\((?:["'`](?:\\r)?\\n["'`]|\/(?:\\r\??)?\\n\+?\/\w*|(?:os\.)?EOL)\)$/;

/** One JSON a line: a line that is blank, at the end or in between, is none. */
export function blankLineIdeas(
  investigation: Investigation,
  { file, exception }: JavascriptFault,
  reading: Reading | null,
): Idea[] {
  if (!reading || !/^Unexpected end of JSON input/.test(exception.value)) return [];
  const { call, value } = reading;
  const walk = iterationAround(call);
  if (!walk || value.type !== "identifier" || walk.item !== value.text) return [];
  const list = listOf(walk);
  const lines = list?.type === "identifier" ? lastBinding(list, list.text) : list;
  if (!list || !lines || !BY_LINE.test(lines.text.replace(/\s+/g, ""))) return [];
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const trimmed = `${value.text}.trim()`;
  const end = usesSemicolons(file) ? ";" : "";
  const statement = statementOf(call);
  const edit =
    walk.kind === "loop"
      ? statement && insertBefore(file, statement, [`if (${trimmed} === ${quote}${quote}) continue${end}`])
      : textEdit(
          file,
          list.endIndex,
          list.endIndex,
          `.filter((${value.text}) => ${trimmed} !== ${quote}${quote})`,
        );
  if (!edit) return [];
  return [
    guess({ investigation }, 0.9, {
      name: "blank_lines_are_passed_over",
      sentence: "Blank lines are passed over",
      cause: "The text is read line by line, and one of its lines is blank.",
      explanation: "Passes over blank lines; a line that is cut off is still an error.",
      edits: [edit],
      basis: "standard",
      place: { path: file.path, line: startLineOf(call) },
    }).idea,
  ];
}

/** What is walked through. */
function listOf({ kind, node }: Iteration): Node | null {
  if (kind === "loop") return field(node, "right");
  const callee = node.parent?.parent && field(node.parent.parent, "function");
  return callee ? field(callee, "object") : null;
}
