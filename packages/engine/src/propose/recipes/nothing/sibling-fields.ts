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
  const read = readOf(value);
  if (!statement || !target || !read || target.name !== read.name) return [];
  if (!isChange(scopeOf(value), target.object)) return [];
  const { name } = read;
  const sibling = scopeOf(value)
    .descendantsOfType("if_statement")
    .find((guard) => guards(guard, read.holder, target.object));
  const condition = sibling && field(sibling, "condition");
  const other = condition && askedFor(condition.text);
  if (!sibling || !condition || !other) return [];
  const asked =
    value.type === "attribute"
      ? condition.text.replace(`.${other.name}`, `.${name}`)
      : condition.text.replace(/(["'])\w+\1/, (_all, quote: string) => `${quote}${name}${quote}`);
  const edit = asked === condition.text ? null : underCondition(file, statement, asked);
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

/** Whether a function changes something that is there: what it makes itself needs its fields. */
function isChange(scope: Node, object: string): boolean {
  const name = field(scope, "name")?.text ?? "";
  const decorated = scope.parent?.type === "decorated_definition" ? scope.parent : null;
  const said = decorated?.text.slice(0, scope.startIndex - decorated.startIndex) ?? "";
  const isMade = scope
    .descendantsOfType("assignment")
    .some(
      (one) =>
        field(one, "left")?.text === object && /^(?:\w+\.)*[A-Z]\w*\(/.test(field(one, "right")?.text ?? ""),
    );
  return (
    !isMade &&
    (/(?:^|_)(?:update|patch|change|edit|modify|merge|apply)(?:_|$)/.test(name) || /\bpatch\b/i.test(said))
  );
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

interface FieldRead {
  readonly holder: string;
  readonly name: string;
}

/** `body.title`, `data["title"]`, `data.get("title")`: of what, and under which name. */
function readOf(value: Node): FieldRead | null {
  const text = value.text.replace(/\s+/g, "");
  const found = /^([\w.]+)\.(\w+)$|^([\w.]+)(?:\[|\.get\()(["'])(\w+)\4[\])]$/.exec(text);
  const holder = found?.[1] ?? found?.[3];
  const name = found?.[2] ?? found?.[5];
  return holder && name ? { holder, name } : null;
}

/** What a condition asks for: `body.title is not None`, `data.get("title")`, `"title" in data`. */
function askedFor(condition: string): FieldRead | null {
  const found =
    /^([\w.]+)\.(\w+)(?:\s+is\s+not\s+None)?$|^([\w.]+)\.get\((["'])(\w+)\4\)(?:\s+is\s+not\s+None)?$|^(["'])(\w+)\6\s+in\s+([\w.]+)$/.exec(
      condition,
    );
  const holder = found?.[1] ?? found?.[3] ?? found?.[8];
  const name = found?.[2] ?? found?.[5] ?? found?.[7];
  return holder && name ? { holder, name } : null;
}

/** Whether a condition asks for a field of the holder, and only then the same is set on the same object. */
function guards(guard: Node, holder: string, object: string): boolean {
  const asked = askedFor(field(guard, "condition")?.text ?? "");
  const body = field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const [only] = body;
  const target = only && body.length === 1 ? assignedTo(only) : null;
  return (
    asked?.holder === holder &&
    target?.object === object &&
    target.name === asked.name &&
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
