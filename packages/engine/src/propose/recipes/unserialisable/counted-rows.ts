import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertAfter, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { selectedColumns } from "./select-list.ts";

const DEEPEST = 3;
const LONGEST_LINE = 90;

/** A function that hands the rows of a query written by hand on as they are. */
interface Rows {
  readonly file: SourceFile;
  readonly symbol: FunctionSymbol;
  /** What is returned: the call itself, or a name for its rows or its only row. */
  readonly given: Node;
  readonly call: Node;
  readonly isRow: boolean;
  readonly sql: string;
}

/**
 * Counts of a query that was written by hand come as BigInt: they are made numbers where the rows are handed on, as the
 * function beside it does.
 */
export function countedRowsIdeas(
  investigation: Investigation,
  { file }: JavascriptFault,
  value: Node,
): Idea[] {
  const { code, event } = investigation;
  const rows = rowsIn(code, file.path, value, DEEPEST);
  const selected = rows && selectedColumns(rows.sql);
  if (!rows || !selected || (rows.isRow && selected.isGrouped)) return [];
  const beside = convertedBeside(rows.file);
  const counted = selected.columns.filter(({ name, isCounted }) => isCounted || beside.has(name));
  if (counted.length === 0) return [];
  const isExplicit = beside.size > 0;
  const entries = isExplicit
    ? selected.columns.map((column) =>
        counted.includes(column)
          ? `${column.name}: Number(row.${column.name})`
          : `${column.name}: row.${column.name}`,
      )
    : ["...row", ...counted.map(({ name }) => `${name}: Number(row.${name})`)];
  const edits = editsFor(rows, `{ ${entries.join(", ")} }`);
  const [where] = beside.values();
  return edits
    ? [
        {
          name: "counts_are_numbers",
          sentence: "The request is answered with counts that JSON can hold",
          cause: `The query at ${rows.file.path}:${startLineOf(rows.call)} counts in BigInt, which JSON cannot hold.`,
          explanation: `Makes numbers of what is counted${where ? `, as ${where} does` : ""}.`,
          edits: edits.map((edit) => ({
            ...edit,
            part: "fix",
            ...(edits.length > 1 && { together: "rows" }),
          })),
          basis: where ? "house" : "guess",
          expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
          place: { path: rows.file.path, line: startLineOf(rows.call) },
        },
      ]
    : [];
}

/** The function whose rows a written value holds. */
function rowsIn(code: CodeIndex, path: string, value: Node, depth: number): Rows | null {
  const calls = [value, ...value.descendantsOfType("identifier")].flatMap((node) => {
    const bound = node.type === "identifier" ? lastBinding(node, node.text) : node;
    return bound ? bound.descendantsOfType("call_expression") : [];
  });
  for (const call of calls)
    for (const { symbol, certainty } of calleesOf(code, path, call)) {
      const file = certainty === 1 ? code.file(symbol.path) : null;
      if (!file || file.isTest) continue;
      const own = rowsOf(file, symbol);
      if (own) return own;
      const [only, ...others] = returnsOf(symbol.node).values;
      const inner =
        only && others.length === 0 && depth > 0 ? rowsIn(code, symbol.path, only, depth - 1) : null;
      if (inner) return inner;
    }
  return null;
}

function rowsOf(file: SourceFile, symbol: FunctionSymbol): Rows | null {
  const [given, ...others] = returnsOf(symbol.node).values;
  if (!given || others.length > 0) return null;
  const plain = bare(given);
  if (plain.type !== "identifier") {
    const sql = sqlOf(plain);
    return sql === null ? null : { file, symbol, given, call: plain, isRow: false, sql };
  }
  const declarator = symbol.node
    .descendantsOfType("variable_declarator")
    .findLast((node) => node.endIndex <= plain.startIndex && namesOf(node).includes(plain.text));
  const bound = declarator && field(declarator, "value");
  const call = bound && bare(bound);
  const sql = call ? sqlOf(call) : null;
  if (!call || !declarator || sql === null) return null;
  return {
    file,
    symbol,
    given: plain,
    call,
    isRow: field(declarator, "name")?.type === "array_pattern",
    sql,
  };
}

function namesOf(declarator: Node): string[] {
  const name = field(declarator, "name");
  if (name?.type === "array_pattern") return name.namedChildren.slice(0, 1).map(({ text }) => text);
  return name ? [name.text] : [];
}

function bare(node: Node): Node {
  const inner = /^(?:await|parenthesized|as|satisfies|non_null)_expression$/.test(node.type)
    ? node.firstNamedChild
    : null;
  return inner ? bare(inner) : node;
}

/** The text of the query that a call is given, be it a tag's; null for other calls. */
function sqlOf(call: Node): string | null {
  if (call.type !== "call_expression") return null;
  const given = field(call, "arguments");
  const text = given?.type === "template_string" ? given : given?.firstNamedChild;
  const written =
    text?.type === "template_string"
      ? text.text.slice(1, -1).replace(/\$\{[^}]*\}/g, "?")
      : text
        ? plainString(text)
        : null;
  return written !== null && written !== undefined && /^\s*select\b/i.test(written) ? written : null;
}

/** Columns that other functions of the file make numbers of: `boxes: Number(row.boxes)`, each with its place. */
function convertedBeside(file: SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of file.tree.rootNode.descendantsOfType("pair")) {
    const key = field(pair, "key")?.text ?? "";
    const value = field(pair, "value");
    const read = /^Number\(\s*[\w$]+\??\.(\w+)\s*\)$/.exec(value?.text ?? "")?.[1];
    if (read !== undefined && read === key) found.set(key, `${file.path}:${startLineOf(pair)}`);
  }
  return found;
}

function editsFor({ file, symbol, given, call, isRow }: Rows, made: string): Edit[] | null {
  const isBound = given.type === "identifier";
  if (isRow) return [replaceNode(file, given, made.replaceAll(/\brow\b/g, given.text))];
  const mapped = `map((row) => (${made}))`;
  if (isBound) return [replaceNode(file, given, `${given.text}.${mapped}`)];
  const isAwaited = bare(given).id !== given.id;
  const isAsync = symbol.node.children.some(({ type }) => type === "async");
  const isPromise =
    isAwaited || isAsync || /^\$?query/.test(lastNameOf(field(call, "function") ?? call) ?? "");
  const statement = given.parent?.type === "return_statement" ? statementOf(given) : null;
  if (isPromise && !isAsync)
    return [textEdit(file, call.endIndex, call.endIndex, `.then((rows) => rows.${mapped})`)];
  if (!statement) return isPromise ? null : [textEdit(file, call.endIndex, call.endIndex, `.${mapped}`)];
  const end = usesSemicolons(file) ? ";" : "";
  const wait = isPromise && !isAwaited ? "await " : "";
  const name = /\brows\b/.test(symbol.node.text) ? "found" : "rows";
  const whole = `return ${name}.${mapped}${end}`;
  const entries = made.slice(2, -2).split(", ");
  const lines =
    whole.length > LONGEST_LINE
      ? [`return ${name}.map((row) => ({`, ...entries.map((entry) => `\t${entry},`), `}))${end}`]
      : [whole];
  return [
    textEdit(file, statement.startIndex, given.startIndex, `const ${name} = ${wait}`),
    insertAfter(file, statement, lines),
  ];
}
