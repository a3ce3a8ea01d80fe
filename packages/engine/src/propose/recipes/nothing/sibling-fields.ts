import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { statementOf, written } from "../edits/statements.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * `booking.title = body.title.strip()` beside `if body.minutes is not None: booking.minutes = body.minutes`: a field that is
 * None is left as it is, like the others that are taken from the same record.
 */
export function siblingFieldIdeas(file: SourceFile, value: Node, cause: string): Idea[] {
  const statement = statementOf(value);
  const target = statement && assignedTo(statement);
  const holder = value.type === "attribute" ? field(value, "object") : null;
  const name = lastNameOf(value);
  if (!statement || !target || !holder || !name || target.name !== name) return [];
  const sibling = scopeOf(value)
    .descendantsOfType("if_statement")
    .find((guard) => guards(guard, holder.text, target.object));
  const condition = sibling && field(sibling, "condition");
  if (!sibling || !condition) return [];
  const asked = /\bis\s+not\s+None$/.test(condition.text) ? `${value.text} is not None` : value.text;
  const edit = underCondition(file, statement, asked);
  if (!edit) return [];
  return [
    {
      cause,
      explanation: `A \`${name}\` that is not there is left as it is, as the fields at ${file.path}:${startLineOf(sibling)} are.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "field_that_is_left_out",
      sentence: "A field that is left out keeps its value.",
    },
  ];
}

interface Target {
  readonly object: string;
  readonly name: string;
}

/** `booking` and `title` of `booking.title = …`. */
function assignedTo(statement: Node): Target | null {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const object = left?.type === "attribute" ? field(left, "object") : null;
  const name = left ? lastNameOf(left) : null;
  return object && name ? { object: object.text, name } : null;
}

/** Whether a condition asks for a field of the holder, and only then the same is set on the same object. */
function guards(guard: Node, holder: string, object: string): boolean {
  const asked = /^([\w.]+)\.(\w+)(?:\s+is\s+not\s+None)?$/.exec(field(guard, "condition")?.text ?? "");
  const body = field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const [only] = body;
  const target = only && body.length === 1 ? assignedTo(only) : null;
  return (
    asked?.[1] === holder &&
    target?.object === object &&
    target.name === asked[2] &&
    field(guard, "alternative") === null
  );
}

function underCondition(file: SourceFile, statement: Node, condition: string) {
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, statement.endIndex);
  const around = file.text.slice(start, statement.startIndex) + file.text.slice(statement.endIndex, end);
  const hasLongText = statement.descendantsOfType("string").some((one) => endLineOf(one) > startLineOf(one));
  if (around.trim() !== "" || hasLongText) return null;
  const indent = indentOf(file, statement);
  const lines = file.text
    .slice(start, statement.endIndex)
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => `\t${line.startsWith(indent) ? line.slice(indent.length) : line}`);
  return textEdit(file, start, end, written(file, indent, [`if ${condition}:`, ...lines]));
}
