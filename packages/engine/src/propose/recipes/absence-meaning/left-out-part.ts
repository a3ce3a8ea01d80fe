import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { dialectFor } from "../../search/dialects.ts";
import type { Dialect } from "../../search/view.ts";
import * as python from "../edits/statements.ts";
import * as javascript from "../javascript/statements.ts";
import { callerView, rewritten } from "./caller-view.ts";
import { end, isRepeatable } from "./moves.ts";
import type { Raw } from "./reading.ts";
import type { Spot } from "./spots.ts";
import { scopeOf, type Told } from "./told.ts";

/** A part of something that is put together: the statement that adds it, or its entry in the list at the beginning. */
interface Part {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  /** The statement that adds it, or begins the list. */
  readonly statement: Node;
  /** The entry of the list; null where the statement adds one part. */
  readonly entry: Node | null;
  /** What it is added to, and how: `lines.push(`, `body[`. */
  readonly head: string;
  readonly subject: string;
}

/** What is not there gets no line, as other lines of the same function are only added where there is something. */
export function leftOutParts(investigation: Investigation, spot: Spot, told: readonly Told[]): Raw[] {
  if (spot.absence === "entry" || spot.absence === "unreadable" || spot.absence === "empty") return [];
  const views = viewsOf(investigation, spot);
  return views.flatMap(({ file, node, subject, hop }) => {
    const part = partAt(file, node, subject);
    if (!part) return [];
    const scope = scopeOf(part.statement, part.dialect);
    return told.flatMap((one): Raw[] => {
      if (
        one.form !== "only" ||
        one.file !== file ||
        one.scope?.id !== scope?.id ||
        !one.present ||
        !one.about
      )
        return [];
      if (headOf(one.present, part.dialect) !== part.head) return [];
      const condition = field(one.whole, "condition")?.text.replace(/^\((.*)\)$/s, "$1") ?? "";
      if (/\b(?:and|or)\b|&&|\|\|/.test(condition)) return [];
      const edits = withoutPart(part, rewritten(condition, one.about.text, subject), one.whole);
      if (!edits) return [];
      return [
        {
          spot: hop ? { ...spot, hop: spot.hop + 1 } : spot,
          move: "leave",
          whole: null,
          answer: "",
          edits,
          place: `${file.path}:${startLineOf(one.whole)}`,
          marks: ["form:only", part.entry ? "part:entry" : "part:statement"],
        },
      ];
    });
  });
}

/** Where the part is written: here, and where the function is called that writes it. */
function viewsOf(investigation: Investigation, spot: Spot) {
  const isPython = spot.dialect.id === "python";
  const here = isRepeatable(spot.subject, isPython)
    ? [{ file: spot.file, node: spot.node, subject: spot.subject.text, hop: false }]
    : [];
  const caller = callerView(investigation, spot);
  return caller
    ? [...here, { file: caller.file, node: caller.call, subject: caller.subject, hop: true }]
    : here;
}

function partAt(file: SourceFile, node: Node, subject: string): Part | null {
  const dialect = dialectFor(file);
  const statement = dialect.id === "python" ? python.statementOf(node) : javascript.statementOf(node);
  if (!statement) return null;
  const head = headOf(statement, dialect);
  if (head !== null) return { file, dialect, statement, entry: null, head, subject };
  const view = dialect.statement(statement);
  const declared =
    statement.firstNamedChild?.type === "variable_declarator" ? statement.firstNamedChild : null;
  const [target, value] =
    view.kind === "assign"
      ? [view.target, view.value]
      : [declared && field(declared, "name"), declared && field(declared, "value")];
  if (target?.type !== "identifier" || !value || !/^(?:array|list)$/.test(value.type)) return null;
  const entry = value.namedChildren.find(
    (one) => one.startIndex <= node.startIndex && node.endIndex <= one.endIndex,
  );
  const add = dialect.id === "python" ? "append" : "push";
  return entry && !/^(?:spread_element|list_splat)$/.test(entry.type)
    ? { file, dialect, statement, entry, head: `${target.text}.${add}(`, subject }
    : null;
}

const ADDS = /^(?:append|push|add|write|writeln|extend|unshift|set|put|line|text)$/;

/** What a statement adds a part to; null where it does something else. */
function headOf(statement: Node, dialect: Dialect): string | null {
  const inner =
    statement.type === "expression_statement" ? (statement.firstNamedChild ?? statement) : statement;
  const call = dialect.view(inner);
  if (call?.kind === "call")
    return call.receiver && ADDS.test(call.name) ? `${call.receiver.text}.${call.name}(` : null;
  const view = dialect.statement(statement);
  const target =
    view.kind === "assign"
      ? view.target
      : inner.type === "assignment_expression"
        ? field(inner, "left")
        : null;
  const object = target && (field(target, "object") ?? field(target, "value"));
  return object && /^(?:subscript|subscript_expression|member_expression)$/.test(target.type)
    ? `${object.text}[`
    : null;
}

function withoutPart(part: Part, condition: string, like: Node): readonly Edit[] | null {
  const { file, dialect, statement, entry, head } = part;
  const isPython = dialect.id === "python";
  const hasBraces = /statement_block/.test(field(like, "consequence")?.type ?? "");
  const guarded = (text: string): readonly string[] =>
    isPython
      ? [`if ${condition}:`, `\t${text}`]
      : hasBraces
        ? [`if (${condition}) {`, `\t${text}`, "}"]
        : [`if (${condition}) ${text}`];
  if (!entry) {
    const indent = indentOf(file, statement);
    const lines = guarded(statement.text).map((line) => line.replace(/^\t/, indentUnit(file)));
    if (isPython && statement.text.includes("\n")) return null;
    return [textEdit(file, statement.startIndex, statement.endIndex, lines.join(`\n${indent}`))];
  }
  const list = entry.parent;
  const entries = list?.namedChildren ?? [];
  const at = entries.findIndex(({ id }) => id === entry.id);
  const before = entries[at - 1];
  // The order of the parts stays: only the last of the list can be added behind it.
  if (at !== entries.length - 1 || !before) return null;
  const text = `${head}${entry.text})${isPython ? "" : end({ file })}`;
  const behind = (isPython ? python : javascript).insertAfter(file, statement, guarded(text));
  return behind && [textEdit(file, before.endIndex, entry.endIndex, ""), behind];
}
