import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { statementOf } from "../edits/statements.ts";
import type { Birth } from "./births.ts";

/** The use of a method's result where the method changes its object and gives None. */
export function inPlacePatches(file: SourceFile, birth: Birth): (readonly CandidateEdit[])[] {
  const { node } = birth;
  const statement = statementOf(node);
  const callee = node.type === "call" ? field(node, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!statement || !callee || !object) return [];
  const method = lastNameOf(callee) ?? "";
  const given = field(node, "arguments")?.text.slice(1, -1).trim() ?? "";
  const assignment = node.parent?.type === "assignment" ? node.parent : null;
  const target = assignment && field(assignment, "left");
  const changed = changedArgument(node);
  if (changed) {
    if (target?.text === changed)
      return [[{ ...textEdit(file, statement.startIndex, statement.endIndex, node.text), part: "fix" }]];
    const text = target
      ? `${node.text}\n${indentOf(file, statement)}${target.text} = ${changed}`
      : statement.type === "return_statement" && statement.firstNamedChild?.id === node.id
        ? `${node.text}\n${indentOf(file, statement)}return ${changed}`
        : null;
    return text === null
      ? []
      : [[{ ...textEdit(file, statement.startIndex, statement.endIndex, text), part: "fix" }]];
  }
  const replace = (text: string): readonly CandidateEdit[] => [
    { ...textEdit(file, statement.startIndex, statement.endIndex, text), part: "fix" },
  ];
  if (target?.text === object.text) return [replace(node.text)];
  const copy = copyOf(method, object.text, given);
  if (target && copy) return [replace(`${target.text} = ${copy}`)];
  if (statement.type === "return_statement" && statement.firstNamedChild?.id === node.id) {
    const indent = indentOf(file, statement);
    const both = replace(`${node.text}\n${indent}return ${object.text}`);
    // A literal or a call that made the list has no name to return.
    return /^(?:identifier|attribute)$/.test(object.type) ? [both] : copy ? [replace(`return ${copy}`)] : [];
  }
  if (!copy) return [];
  return [[{ ...textEdit(file, node.startIndex, node.endIndex, copy), part: "fix" }]];
}

/** An expression with the same content that leaves the object as it is. */
function copyOf(method: string, object: string, given: string): string | null {
  switch (method) {
    case "sort":
      return `sorted(${object}${given === "" ? "" : `, ${given}`})`;
    case "reverse":
      return `list(reversed(${object}))`;
    case "append":
      return `[*${object}, ${given}]`;
    case "extend":
      return `[*${object}, *${given}]`;
    case "update":
      return /^[\w.]+$/.test(given) ? `{**${object}, **${given}}` : null;
    default:
      return null;
  }
}

/** `random.shuffle(items)`, `heapq.heapify(items)`: the name of what a function changes and does not return. */
function changedArgument(call: Node): string | null {
  const callee = field(call, "function")?.text ?? "";
  const [first] = field(call, "arguments")?.namedChildren ?? [];
  return /^(?:random\.)?shuffle$|^(?:heapq\.)?heapify$/.test(callee) && first?.type === "identifier"
    ? first.text
    : null;
}
