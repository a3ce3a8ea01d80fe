import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { type JavascriptFault, javascriptFaultOf } from "../javascript/fault.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";

/** What is handed back of a method of a list that answers something else than the list. */
export interface WrongAnswer {
  readonly file: SourceFile;
  readonly returned: Node;
  readonly edits: readonly Edit[];
  readonly given: string;
}

const LIST =
  /^(?:map|filter|join|forEach|find|some|every|slice|concat|reduce|flatMap|sort|includes|indexOf)$/;

/**
 * `return list.push(one)` gives a count and `rows.forEach(…)` nothing, where the caller takes a list: the list itself, or
 * the list of what the callback gives, is handed back. Null where the caller does not.
 */
export function wrongAnswer(investigation: Investigation): WrongAnswer | null {
  const fault = javascriptFaultOf(investigation);
  if (!fault) return null;
  const { code } = investigation;
  const found = takenAsList(fault).flatMap((call) =>
    calleesOf(code, fault.file.path, call).flatMap(({ symbol }) => {
      const file = code.file(symbol.path);
      return file && !file.isTest
        ? returnsOf(symbol.node).values.flatMap((value) => answered(file, value) ?? [])
        : [];
    }),
  );
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** Calls of the failing line whose result is taken as a list. */
function takenAsList({ statement, line }: JavascriptFault): Node[] {
  return statement.descendantsOfType("call_expression").filter((call) => {
    const member = call.parent?.type === "member_expression" ? call.parent : null;
    return startLineOf(call) === line && member !== null && LIST.test(field(member, "property")?.text ?? "");
  });
}

function answered(file: SourceFile, value: Node): WrongAnswer | null {
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  const [object, name] = [callee && field(callee, "object"), callee && field(callee, "property")];
  if (!object || !name) return null;
  const mark = usesSemicolons(file) ? ";" : "";
  if (/^(?:push|unshift)$/.test(name.text)) {
    const statement = value.parent;
    if (
      object.type !== "identifier" ||
      statement?.type !== "return_statement" ||
      statement.parent?.type !== "statement_block"
    )
      return null;
    const changed = textEdit(file, statement.startIndex, value.startIndex, "");
    return {
      file,
      returned: value,
      given: object.text,
      edits: [changed, insertAfter(file, statement, [`return ${object.text}${mark}`])],
    };
  }
  const [callback] = field(value, "arguments")?.namedChildren ?? [];
  const body = callback && isFunctionNode(callback) ? field(callback, "body") : null;
  const isValue =
    body !== null &&
    /^(?:member_expression|object|parenthesized_expression|template_string|binary_expression|array|subscript_expression)$/.test(
      body.type,
    );
  return name.text === "forEach" && isValue
    ? {
        file,
        returned: value,
        given: value.text,
        edits: [textEdit(file, name.startIndex, name.endIndex, "map")],
      }
    : null;
}
