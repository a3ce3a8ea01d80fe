import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { boundNames } from "../../house/sibling-guards.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** Work that a function does without the context, put under `with` as a sibling of the same file has it. */
export interface PutUnder {
  readonly edit: Edit;
  readonly header: string;
  readonly place: string;
}

/**
 * `with tenant(name):` around the call that led to the error, in the innermost function of the trace of which a sibling
 * opens the context that sets the variable, with names that are at hand here as well.
 */
export function siblingBlock(code: CodeIndex, fault: PythonFault, variable: string): PutUnder | null {
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const symbol = code.functionAt(frame.path, frame.line);
    const statement = file && statementOnLine(file, frame.line);
    if (!file || !symbol || !statement || !/^(?:expression_statement|return_statement)$/.test(statement.type))
      continue;
    if (statement.descendantsOfType("string").some((node) => node.text.includes("\n"))) continue;
    const known = new Set([
      ...parametersOf(symbol.node).map(({ name }) => name),
      ...boundNames(symbol.node, statement.startIndex),
    ]);
    for (const block of file.tree.rootNode.descendantsOfType("with_statement")) {
      if (symbol.node.startIndex <= block.startIndex && block.endIndex <= symbol.node.endIndex) continue;
      const call = block.descendantsOfType("with_item")[0]?.firstNamedChild;
      if (call?.type !== "call" || !setsVariable(code, call, variable)) continue;
      const names = (field(call, "arguments")?.descendantsOfType("identifier") ?? []).map(({ text }) => text);
      if (!names.every((name) => known.has(name))) continue;
      const start = lineStart(file.text, statement.startIndex);
      const end = nextLineStart(file.text, statement.endIndex);
      const indent = indentOf(file, statement);
      const unit = indentUnit(file);
      const inner = file.text.slice(start, end).replace(/^(?=.)/gm, unit);
      const header = `with ${call.text}:`;
      return {
        edit: textEdit(file, start, end, `${indent}${header}\n${inner}`),
        header,
        place: `${file.path}:${startLineOf(block)}`,
      };
    }
  }
  return null;
}

/** Whether a context manager of the project sets the variable. */
function setsVariable(code: CodeIndex, call: Node, variable: string): boolean {
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  const definitions = [...code.functionsNamed(name), ...code.classesNamed(name)];
  return definitions.some(({ node }) =>
    node.descendantsOfType("call").some((inner) => {
      const parts = readCall(inner).callee?.split(".") ?? [];
      return (
        parts.at(-1) === "set" &&
        parts.at(-2)?.replace(/^_+|_?(?:var|ctx)$/g, "") === variable.replace(/^_+|_?(?:var|ctx)$/g, "")
      );
    }),
  );
}
