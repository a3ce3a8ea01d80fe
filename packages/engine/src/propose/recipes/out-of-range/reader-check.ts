import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { insertAfter } from "../javascript/statements.ts";
import { wayBack } from "../javascript/way-back.ts";

export interface Bounds {
  readonly least: number;
  /** Null where only the least one is given. */
  readonly most: number | null;
}

/**
 * A number that comes through the house's own reader, which refuses what is no number by throwing and lets through what is
 * out of range: the reader refuses that as well, in the same form, for all who call it.
 */
export function readerCheckIdeas(
  investigation: Investigation,
  { file, handler }: JavascriptFault,
  value: Node,
  bounds: Bounds,
): Idea[] {
  const { code } = investigation;
  if (!handler) return [];
  for (const { path, node } of wayBack(investigation, file.path, value)) {
    if (node.type !== "call_expression") continue;
    const [callee, ...others] = calleesOf(code, path, node);
    const own = callee && code.file(callee.symbol.path);
    const check = callee && own && others.length === 0 ? checkOf(code, own, callee.symbol.node) : null;
    if (!callee || !own || own.isTest || !check) continue;
    const { name, statement, status } = check;
    const range =
      bounds.most === null
        ? `${name} < ${bounds.least}`
        : `${name} < ${bounds.least} || ${name} > ${bounds.most}`;
    const edit = addedTo(own, statement, range, bounds);
    if (!edit) continue;
    return [
      {
        name: `${name}_out_of_range`,
        sentence: `A ${name} that is out of range is answered with ${status}`,
        cause: `\`${callee.symbol.name}\` refuses what is no number, and lets through numbers that are out of range.`,
        explanation: `Refuses a \`${name}\` that is out of range with ${status}, in the form of ${own.path}:${startLineOf(statement)}.`,
        edits: [{ ...edit, part: "fix" }],
        basis: "house",
        expectation: answered([status]),
        place: { path: own.path, line: startLineOf(statement) },
        variant: null,
      },
    ];
  }
  return [];
}

interface Check {
  /** Variable that is checked and returned. */
  readonly name: string;
  readonly statement: Node;
  readonly status: number;
}

/** The last `if (…) throw …` about the number that a function returns. */
function checkOf(code: CodeIndex, file: SourceFile, definition: Node): Check | null {
  const { values } = returnsOf(definition);
  const names = new Set(values.map(({ type, text }) => (type === "identifier" ? text : "")));
  const [name] = names;
  if (!name || names.size !== 1) return null;
  const found = (field(definition, "body")?.namedChildren ?? []).findLast((child) => {
    const condition = child.type === "if_statement" ? field(child, "condition")?.text : undefined;
    return (
      condition !== undefined &&
      new RegExp(`\\b${name.replace(/\$/g, "\\$")}\\b`).test(condition) &&
      /\b(?:Number\.is(?:Integer|NaN|Finite|SafeInteger)|isNaN|isFinite)\b|[<>]/.test(condition) &&
      throwOf(child) !== null
    );
  });
  const status = found ? refusedStatus(code, file.path, throwOf(found) ?? found) : null;
  return found && status !== null ? { name, statement: found, status } : null;
}

function throwOf(statement: Node): Node | null {
  const branch = field(statement, "consequence");
  const only =
    branch?.type === "statement_block" && branch.namedChildCount === 1 ? branch.firstNamedChild : branch;
  return only?.type === "throw_statement" ? only : null;
}

const WORDS =
  /\b(must|should|has to|needs to|needs|must be|has)( be)?\b(?: an?)? (?:whole |positive |valid )?(?:number|integer|numeric|int)\b[^,;]*$/;

/** A further refusal that says what is wrong, where the words of the first tell how; else one more condition of the first. */
function addedTo(file: SourceFile, statement: Node, range: string, { least, most }: Bounds) {
  const said = statement
    .descendantsOfType(["string", "template_string"])
    .findLast((node) => WORDS.test(textOf(node)));
  const condition = field(statement, "condition");
  if (said && condition) {
    const words = most === null ? `not be less than ${least}` : `be between ${least} and ${most}`;
    const text = said.text.replace(
      new RegExp(`${WORDS.source.replace(/\[\^,;\]\*\$$/, "[^,;\"'`]*")}`),
      (_whole, verb: string) => `${/^must/.test(verb) ? "must" : "should"} ${words}`,
    );
    if (text === said.text) return null;
    const at = said.startIndex - statement.startIndex;
    const from = condition.startIndex - statement.startIndex;
    const whole =
      statement.text.slice(0, from) +
      `(${range})` +
      statement.text.slice(from + condition.text.length, at) +
      text +
      statement.text.slice(at + said.text.length);
    const lines = whole.split("\n");
    return lines.length === 1 ? insertAfter(file, statement, [whole]) : oneMore(file, condition, range);
  }
  return condition ? oneMore(file, condition, range) : null;
}

function oneMore(file: SourceFile, condition: Node, range: string) {
  const inner = condition.firstNamedChild;
  return inner ? textEdit(file, inner.endIndex, inner.endIndex, ` || ${range}`) : null;
}

function textOf(node: Node): string {
  return plainString(node) ?? node.text.slice(1, -1);
}
