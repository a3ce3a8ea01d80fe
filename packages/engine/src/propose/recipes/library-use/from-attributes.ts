import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/**
 * A model of pydantic that is to be made of an object's attributes, and whose configuration does not allow it, or under the
 * name that this had before pydantic 2.
 */
export function attributesAllowed(code: CodeIndex, { file, statement, line }: PythonFault): Edit[] {
  const calls = statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1)
    .filter((node) =>
      /^(?:from_orm|model_validate)$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  const [call, ...others] = calls;
  const receiver = call && readCall(call).receiver;
  const name = receiver && /^(?:\w+\.)*[A-Z]\w*$/.test(receiver.text) ? lastNameOf(receiver) : null;
  const model = name ? modelOf(code, file, name) : null;
  const home = model && code.file(model.path);
  return model && home && others.length === 0 ? configured(home, model) : [];
}

function modelOf(code: CodeIndex, file: SourceFile, name: string): ClassSymbol | null {
  const all = code.classesNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  return all.find(({ path }) => path === file.path) ?? (all.length === 1 ? (all[0] ?? null) : null);
}

function configured(file: SourceFile, { node }: ClassSymbol): Edit[] {
  const body = field(node, "body");
  const inner = body?.namedChildren.find(
    (child) => child.type === "class_definition" && field(child, "name")?.text === "Config",
  );
  if (inner) return inConfig(file, inner);
  const assignment = body?.namedChildren
    .map((child) => child.firstNamedChild)
    .find((child) => child?.type === "assignment" && field(child, "left")?.text === "model_config");
  const value = assignment && field(assignment, "right");
  const last = value?.type === "call" ? field(value, "arguments")?.lastNamedChild : null;
  return last && !value?.text.includes("from_attributes")
    ? [textEdit(file, last.endIndex, last.endIndex, ", from_attributes=True")]
    : [];
}

/** `orm_mode = True` has another name since pydantic 2. */
function inConfig(file: SourceFile, config: Node): Edit[] {
  const statements = field(config, "body")?.namedChildren ?? [];
  const targets = statements.flatMap((child) => {
    const assignment = child.firstNamedChild;
    return assignment?.type === "assignment" ? (field(assignment, "left") ?? []) : [];
  });
  const old = targets.find(({ text }) => text === "orm_mode");
  if (old) return [replaceNode(file, old, "from_attributes")];
  const [first] = statements;
  const edit =
    first && !targets.some(({ text }) => text === "from_attributes")
      ? insertBefore(file, first, ["from_attributes = True"])
      : null;
  return edit ? [edit] : [];
}
