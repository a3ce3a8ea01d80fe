import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Finding } from "../stimuli/findings-recipe.ts";
import { placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const LIST = /^(?:append|extend|insert|sort|reverse|pop|remove|index|count)$/;
const DICTIONARY = /^(?:get|items|keys|values|setdefault|update|popitem)$/;
const SET = /^(?:add|discard|union)$/;

/** A parameter that is None when it is left out, and that is filled or read as a list or dictionary: it starts as an empty one. */
export function emptyContainerFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const value = failingValueOf(investigation);
  if (value?.fault !== "nothing" || value.place.path !== fault.file.path) return [];
  const { node } = value.place;
  const empty = emptyFor(node);
  const edit = empty && (ofParameter(fault, node, empty) ?? ofAttribute(fault, node, empty));
  if (!empty || !edit) return [];
  const sentence = `\`${node.text}\` is None where it is left out, and ${fault.file.path}:${fault.line} uses it as if it were always given.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `Where it is left out, it starts as \`${empty}\`, which is what is done with it at ${fault.file.path}:${fault.line}.`,
    edits: [edit],
    basis: "standard",
    name: "left_out_container",
    sentence: "What is left out starts empty.",
  });
  const advice = "Make the empty list or dictionary where the parameter is read.";
  return [{ id: "absent", sentence, ...placeOf(fault), ideas: [idea], advice }];
}

function emptyFor(node: Node): string | null {
  const parent = node.parent;
  if (parent?.type === "attribute" && field(parent, "object")?.id === node.id) {
    const method = field(parent, "attribute")?.text ?? "";
    if (parent.parent?.type !== "call") return null;
    return LIST.test(method) ? "[]" : DICTIONARY.test(method) ? "{}" : SET.test(method) ? "set()" : null;
  }
  const isWritten =
    parent?.type === "subscript" &&
    field(parent, "value")?.id === node.id &&
    parent.parent?.type === "assignment" &&
    field(parent.parent, "left")?.id === parent.id;
  if (isWritten) return field(parent, "subscript")?.type === "integer" ? null : "{}";
  return null;
}

/** `if headers is None:` in front of the first statement. */
function ofParameter(fault: PythonFault, node: Node, empty: string): Edit | null {
  const own = fault.function?.node;
  if (!own || node.type !== "identifier") return null;
  const parameter = parametersOf(own).find(({ name }) => name === node.text);
  if (parameter?.defaultValue?.type !== "none") return null;
  const statements = field(own, "body")?.namedChildren.filter((one) => one.type !== "comment") ?? [];
  const isText = (one: Node | undefined) =>
    one?.type === "expression_statement" && one.firstNamedChild?.type === "string";
  const first = isText(statements[0]) ? statements[1] : statements[0];
  return first
    ? insertBefore(fault.file, first, [`if ${node.text} is None:`, `\t${node.text} = ${empty}`])
    : null;
}

/** `self.headers = headers` in the constructor of the class. */
function ofAttribute(fault: PythonFault, node: Node, empty: string): Edit | null {
  const owner = ancestorOfType(node, ["class_definition"]);
  if (node.type !== "attribute" || field(node, "object")?.text !== "self" || !owner) return null;
  const found = owner.descendantsOfType("assignment").flatMap((assignment) => {
    const right = field(assignment, "right");
    const maker = ancestorOfType(assignment, ["function_definition"]);
    if (field(assignment, "left")?.text !== node.text || !right || !maker) return [];
    const isLeftOut =
      right.type === "identifier" &&
      parametersOf(maker).some(
        ({ name, defaultValue }) => name === right.text && defaultValue?.type === "none",
      );
    return [{ right, isLeftOut, isNone: right.type === "none", line: startLineOf(assignment) }];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  if (only.isLeftOut)
    return replaceNode(
      fault.file,
      only.right,
      `${only.right.text} if ${only.right.text} is not None else ${empty}`,
    );
  return null;
}
