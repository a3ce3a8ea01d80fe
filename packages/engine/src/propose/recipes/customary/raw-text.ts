import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { wrapInTry } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { hasMarkedKey } from "../missing-key/marked-key.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const ADVICE = "Say in which encoding the text comes, and what is done with bytes that do not belong to it.";

/** Bytes that are no text in the encoding that the code names, and the mark that some editors put in front of a text. */
export function rawTextFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  const sentence = `${fault.file.path}:${fault.line} takes for granted how the text is encoded.`;
  const ideas =
    type === "UnicodeDecodeError"
      ? undecodable(investigation, fault, sentence)
      : /Unexpected UTF-8 BOM/.test(value) || hasMarkedKey(fault)
        ? marked(investigation, fault, sentence)
        : [];
  return ideas.length > 0 ? [{ id: "unreadable", sentence, ...placeOf(fault), ideas, advice: ADVICE }] : [];
}

/** The reader of the file is told that there may be a mark. */
function marked({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const opened = openings(code, fault.file).filter(
    ({ encoding }) => encoding === null || /^["']utf-?8["']$/i.test(encoding.text),
  );
  const near = opened.filter(({ file, call }) => fault.frames.some((frame) => isIn(code, file, call, frame)));
  const tables = opened.filter(({ call, file }) => readsTable(code, file, call));
  const chosen = near.length > 0 ? near : tables.length > 0 ? tables : opened;
  const [only, ...others] = chosen;
  if (!only || others.length > 0) return [];
  const edit = encodingEdit(only.file, only.call, only.encoding, '"utf-8-sig"');
  return [
    runningIdea({
      cause,
      explanation: `The file is read as \`utf-8-sig\` at ${only.file.path}:${startLineOf(only.call)}, which takes the mark off where there is one.`,
      edits: [edit],
      basis: "standard",
      name: "text_with_a_mark_in_front",
      sentence: "A mark in front of the text is no part of it.",
    }),
  ];
}

interface Opening {
  readonly file: SourceFile;
  readonly call: Node;
  readonly encoding: Node | null;
}

function openings(code: CodeIndex, near: SourceFile): Opening[] {
  const paths = [near.path, ...code.mentions("open(").filter((path) => path !== near.path)];
  const more = code.mentions("read_text(").filter((path) => !paths.includes(path));
  return [...paths, ...more].flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") return [];
    return file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
      const name = lastNameOf(field(call, "function") ?? call);
      if (name !== "open" && name !== "read_text") return [];
      const { positional, named } = readCall(call);
      const isMethod = field(call, "function")?.type === "attribute";
      const mode = named.get("mode") ?? (name === "open" ? positional[isMethod ? 0 : 1] : undefined);
      if (mode && /[wbax+]/.test(mode.text)) return [];
      return [{ file, call, encoding: named.get("encoding") ?? null }];
    });
  });
}

function isIn(code: CodeIndex, file: SourceFile, call: Node, frame: { path: string; line: number }): boolean {
  return (
    frame.path === file.path &&
    code.functionAt(file.path, startLineOf(call))?.node.id ===
      code.functionAt(frame.path, frame.line)?.node.id
  );
}

function readsTable(code: CodeIndex, file: SourceFile, call: Node): boolean {
  const around = code.functionAt(file.path, startLineOf(call));
  return /\bDictReader\(|\bcsv\./.test(around?.node.text ?? "");
}

function encodingEdit(file: SourceFile, call: Node, encoding: Node | null, text: string): Edit {
  if (encoding) return replaceNode(file, encoding, text);
  return addedArgument(file, call, `encoding=${text}`);
}

function addedArgument(file: SourceFile, call: Node, text: string): Edit {
  const list = field(call, "arguments") ?? call;
  const last = list.namedChildren.findLast((one) => one.type !== "comment");
  return last
    ? textEdit(file, last.endIndex, last.endIndex, `, ${text}`)
    : textEdit(file, list.startIndex + 1, list.startIndex + 1, text);
}

/** Bytes that do not belong to the encoding are shown as such, and the rest is read. */
function undecodable({ code }: Investigation, fault: PythonFault, cause: string): Idea[] {
  const decodes = fault.statement.descendantsOfType("call").filter((call) => {
    const { named, positional } = readCall(call);
    const name = lastNameOf(field(call, "function") ?? call);
    const isOnLine = startLineOf(call) <= fault.line && fault.line <= call.endPosition.row + 1;
    if (!isOnLine || named.has("errors")) return false;
    return name === "decode"
      ? positional.length < 2
      : name === "str" && (positional.length === 2 || named.has("encoding"));
  });
  const [decode, ...others] = decodes;
  const opened = decode
    ? []
    : openings(code, fault.file).filter(
        ({ file, call }) =>
          file.path === fault.file.path &&
          isIn(code, file, call, { path: fault.file.path, line: fault.line }) &&
          !readCall(call).named.has("errors"),
      );
  const [opening, ...more] = opened;
  const target = decode && others.length === 0 ? decode : opening && more.length === 0 ? opening.call : null;
  if (!target) return [];
  // A mark in a name or an amount that is kept is a fault that nobody sees.
  if (!decode && opening && readsTable(code, opening.file, opening.call))
    return secondTry(fault, opening, cause);
  const encoding = !decode && opening?.encoding === null ? 'encoding="utf-8", ' : "";
  return [
    runningIdea({
      cause,
      explanation:
        "Bytes that are no text in this encoding are shown as a mark, and the rest is read. Nothing in the repository says so, so this is a guess.",
      edits: [addedArgument(fault.file, target, `${encoding}errors="replace"`)],
      basis: "guess",
      name: "bytes_of_another_encoding",
      sentence: "Bytes of another encoding do not stop the reading.",
    }),
  ];
}

/** A letter, a quotation mark, a dash or the sign of the euro in the code page of Windows for western Europe. */
const WESTERN =
  /can't decode byte 0x(?:80|8[2-5]|9[1-7]|c[0-9a-f]|d[0-689a-f]|e[0-9a-f]|f[0-689a-f]) in position/;

/**
 * A table that is not in UTF-8 is read once more as spreadsheets of western Europe write it, where the byte that could
 * not be read is a letter there. Only of a reader that gives all it reads at once, so that nothing is read twice.
 */
function secondTry({ file, exception }: PythonFault, { call, encoding }: Opening, cause: string): Idea[] {
  const statement = ancestorOfType(call, ["with_statement"]);
  const body = statement && field(statement, "body");
  const [only, ...others] = body?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const isUtf8 = encoding === null || /^["']utf-?8(?:-sig)?["']$/i.test(encoding.text);
  const isWhole =
    only?.type === "return_statement" ||
    (only?.type === "expression_statement" && only.firstNamedChild?.type === "assignment");
  if (!statement || !only || others.length > 0 || !isWhole || !isUtf8 || !WESTERN.test(exception.value))
    return [];
  const text = (name: string) => {
    const edit = encodingEdit(file, call, encoding, name);
    const [start, end] = encoding
      ? [encoding.startIndex, encoding.endIndex]
      : [call.endIndex - 1, call.endIndex - 1];
    return { start, end, written: encoding ? edit.replacement : `, encoding=${name}` };
  };
  const again = text('"cp1252"');
  const indent = indentOf(file, statement);
  const unit = indentUnit(file);
  const lines = (
    file.text.slice(statement.startIndex, again.start) +
    again.written +
    file.text.slice(again.end, statement.endIndex)
  )
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) =>
      line.startsWith(indent + unit) ? `\t${line.slice(indent.length + unit.length)}` : line.trimStart(),
    );
  const edit = wrapInTry(file, statement, { caught: "UnicodeDecodeError", lines });
  return edit
    ? [
        runningIdea({
          cause,
          explanation:
            "A table that is not in UTF-8 is read as cp1252, as spreadsheets write it. Nothing in the repository says so, so this is a guess.",
          edits: [edit],
          basis: "guess",
          name: "table_of_a_spreadsheet",
          sentence: "A table that a spreadsheet wrote is read as well.",
        }),
      ]
    : [];
}
