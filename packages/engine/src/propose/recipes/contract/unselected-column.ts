import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

interface Query {
  readonly file: SourceFile;
  readonly node: Node;
  readonly columns: readonly string[];
  readonly table: string;
  /** Where the list of columns ends in the file. */
  readonly end: number;
  readonly hasPrefix: string;
}

/** `select a, b, c from t` with nothing but names of columns, each maybe with that of its table. */
const SELECT = /\bselect\s+((?:\w+\.)?\w+(?:\s*,\s*(?:\w+\.)?\w+)*)(\s+from\s+["`]?(\w+))/i;

/**
 * A column that a reader of rows asks for and the query did not: `row["state"]` of `select id, holder from claims`. The table
 * has it, and other queries for the same reader select it; so does this one.
 */
export function unselectedColumns({ code, fault, type, message }: Scene): Guess[] {
  const isRow = type === "IndexError" && /^No item with that key/.test(message);
  const named = type === "KeyError" ? /^'(\w+)'$/.exec(message)?.[1] : undefined;
  if (!isRow && named === undefined) return [];
  const reads = onLine(fault, "subscript").flatMap((node) => {
    const key = field(node, "subscript");
    const holder = field(node, "value");
    const name = key && plainString(key);
    return holder && name && /^\w+$/.test(name) && (named === undefined || name === named)
      ? [{ name, holder: holder.text }]
      : [];
  });
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const queries = functionsReached(code, fault).flatMap(({ path, node }) => {
    const file = code.file(path);
    return file ? queriesIn(file, node) : [];
  });
  for (const { name, holder } of reads) {
    const others = keysRead(scope, holder).filter((key) => key !== name);
    const lacking = queries.filter(
      ({ columns }) =>
        !columns.includes(name) &&
        others.filter((key) => columns.includes(key)).length * 2 >= Math.max(1, others.length),
    );
    const [query, ...more] = lacking;
    if (!query || more.length > 0) continue;
    const known = columnsOf(code, query.table);
    const kin = allQueries(code, query.table).find(
      (other) => other.node.id !== query.node.id && other.columns.includes(name),
    );
    if (!known.includes(name) && !kin) continue;
    const place = `${query.file.path}:${startLineOf(query.node)}`;
    return [
      {
        strength: 0.92,
        idea: runningIdea({
          cause: `The query at ${place} does not select \`${name}\`, which ${fault.file.path}:${fault.line} reads of its rows.`,
          explanation: kin
            ? `It selects \`${name}\` too, as the one at ${kin.file.path}:${startLineOf(kin.node)}.`
            : `It selects \`${name}\` too, a column of \`${query.table}\`.`,
          edits: [textEdit(query.file, query.end, query.end, `, ${query.hasPrefix}${name}`)],
          name: `${name}_is_selected`,
          sentence: "What is read of a row is selected.",
        }),
      },
    ];
  }
  return [];
}

function keysRead(scope: Node, holder: string): string[] {
  const found = scope.descendantsOfType("subscript").flatMap((node) => {
    const key = field(node, "subscript");
    const name = field(node, "value")?.text === holder && key ? plainString(key) : null;
    return name ? [name] : [];
  });
  return [...new Set(found)];
}

function queriesIn(file: SourceFile, scope: Node): Query[] {
  return scope.descendantsOfType("call").flatMap((call): Query[] => {
    const name = field(call, "function")?.text ?? "";
    const [statement] = readCall(call).positional;
    if (!/(?:^|\.)(?:execute\w*|fetch\w*|query\w*|all|one|select|text)$/.test(name) || !statement) return [];
    const text = /^(?:string|concatenated_string)$/.test(statement.type) ? statement.text : "";
    const found = SELECT.exec(text);
    if (!found || /\bunion\b|\bgroup\s+by\b|\bdistinct\b/i.test(text)) return [];
    const [whole, list = "", tail = "", table = ""] = found;
    const parts = list.split(",").map((one) => one.trim());
    const prefixes = new Set(
      parts.map((one) => (one.includes(".") ? one.slice(0, one.indexOf(".") + 1) : "")),
    );
    const [prefix = "", ...more] = prefixes;
    if (more.length > 0) return [];
    return [
      {
        file,
        node: call,
        columns: parts.map((one) => one.split(".").at(-1) ?? one),
        table: table.toLowerCase(),
        end: statement.startIndex + found.index + whole.length - tail.length,
        hasPrefix: prefix,
      },
    ];
  });
}

function allQueries(code: CodeIndex, table: string): Query[] {
  return code
    .mentions(table)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) => queriesIn(file, file.tree.rootNode))
    .filter((query) => query.table === table);
}

/** The columns of a table as a `create table` of the project declares them. */
function columnsOf(code: CodeIndex, table: string): string[] {
  return code.mentions(table).flatMap((path) => {
    const text = code.file(path)?.text ?? "";
    const body = new RegExp(
      `create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?["\`]?${table}["\`]?\\s*\\(([\\s\\S]*?)\\)\\s*(?:;|["'])`,
      "i",
    ).exec(text)?.[1];
    return [...(body ?? "").matchAll(/(?:^|,)\s*["`]?(\w+)["`]?\s+\w+/g)].map((match) => match[1] ?? "");
  });
}
