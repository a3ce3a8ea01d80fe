import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { dataFilesOf } from "../../../code/data-files.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";

/** Entries of a table that are of another kind than all the others, with what they would be as one of those. */
export interface OddEntries {
  readonly edits: readonly Edit[];
  readonly place: { readonly path: string; readonly line: number };
  /** `"409"` */
  readonly was: string;
  /** `409` */
  readonly becomes: string;
  readonly key: string;
  /** How many others there are. */
  readonly others: number;
  /** Whether it stands in a file of data, which no fix changes: then what is read of it is converted. */
  readonly isData: boolean;
  /** What makes one of the others' kind of it where it is read: `Number`, `String`; null where there is no such function. */
  readonly conversion: "Number" | "String" | null;
}

interface Entry {
  readonly key: string;
  /** As written. */
  readonly text: string;
  readonly path: string;
  readonly line: number;
  readonly edit: (text: string) => Edit;
}

type Kind = "number" | "text" | "list" | "boolean";

const LEAST_OTHERS = 2;

/** The odd entries of the table that an expression reads, `statuses[error.code] ?? 400`; null where there are none. */
export function oddEntriesOf(
  investigation: Investigation,
  path: string,
  expression: Node,
): OddEntries | null {
  const read = readIn(expression);
  const object = read && field(read, "object");
  if (object?.type !== "identifier") return null;
  return oddAmong(tableEntries(investigation, path, object.text));
}

/** The entry that a literal is, held against those of its siblings: the same key of the other items, else the whole table. */
export function oddAmongSiblings(file: SourceFile, literal: Node): OddEntries | null {
  const pair = literal.parent?.type === "pair" ? literal.parent : null;
  const table = pair?.parent;
  const key = pair && keyOf(pair);
  if (!pair || table?.type !== "object" || key === null) return null;
  const list =
    table.parent?.type === "array"
      ? table.parent
      : table.parent?.type === "pair"
        ? table.parent.parent
        : null;
  const alike = (list?.namedChildren ?? [])
    .map((child) => (child.type === "pair" ? (field(child, "value") ?? child) : child))
    .filter(({ type }) => type === "object")
    .flatMap((item) => item.namedChildren.filter((child) => child.type === "pair" && keyOf(child) === key));
  const columns = oddAmong(alike.map((one) => entryOf(file, one)));
  return columns ?? oddAmong(pairsOf(table).map((one) => entryOf(file, one)));
}

/** `a[b]` of `a[b] ?? c` and of what is made of it. */
function readIn(node: Node): Node | null {
  if (/^(?:member|subscript)_expression$/.test(node.type)) return node;
  const inner =
    node.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(node, "operator")?.text ?? "")
      ? field(node, "left")
      : /^(?:parenthesized|as|satisfies|non_null|await)_expression$/.test(node.type)
        ? node.firstNamedChild
        : null;
  return inner ? readIn(inner) : null;
}

function oddAmong(entries: readonly Entry[]): OddEntries | null {
  const kinds = entries.map((entry) => ({ entry, kind: kindOf(entry.text) }));
  const groups = [...Map.groupBy(kinds, ({ kind }) => kind).entries()].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const [most] = groups;
  const wanted = most?.[0];
  if (!most || !wanted || most[1].length < LEAST_OTHERS) return null;
  const odd = kinds.filter(({ kind }) => kind !== wanted);
  const [first] = odd;
  // Where many differ the table is of several kinds on purpose.
  if (!first || odd.length > most[1].length / 2) return null;
  const changed = odd.map(({ entry }) => ({ entry, text: asKind(entry.text, wanted) }));
  if (changed.some(({ text }) => text === null)) return null;
  return {
    edits: changed.map(({ entry, text }) => entry.edit(text ?? entry.text)),
    place: { path: first.entry.path, line: first.entry.line },
    was: first.entry.text,
    becomes: asKind(first.entry.text, wanted) ?? "",
    key: first.entry.key,
    others: most[1].length,
    isData: first.entry.path.endsWith(".json"),
    conversion: wanted === "number" ? "Number" : wanted === "text" ? "String" : null,
  };
}

function kindOf(text: string): Kind | null {
  if (/^-?\d[\d_]*(?:\.\d+)?$/.test(text)) return "number";
  if (/^(["'`])(?:(?!\1|\\|\$\{).)*\1$/s.test(text)) return "text";
  if (/^\[.*\]$/s.test(text)) return "list";
  return /^(?:true|false)$/.test(text) ? "boolean" : null;
}

/** A literal as one of another kind, where it says the same. */
function asKind(text: string, kind: Kind): string | null {
  const own = kindOf(text);
  const inner = own === "text" ? text.slice(1, -1) : text;
  switch (kind) {
    case "number":
      return own === "text" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(inner) ? inner : null;
    case "boolean":
      return own === "text" && /^(?:true|false)$/.test(inner) ? inner : null;
    case "text":
      return own === "number" || own === "boolean" ? `"${inner}"` : null;
    case "list":
      return own === "text" || own === "number" ? `[${text}]` : null;
  }
}

function tableEntries(investigation: Investigation, path: string, name: string): Entry[] {
  const { code } = investigation;
  const found = code.resolve(path, name);
  const file = code.file(found?.path ?? path);
  const value = found?.node?.type === "variable_declarator" ? field(found.node, "value") : null;
  if (file && !file.isTest && value) {
    const literal = literalOf(value);
    if (literal) return pairsOf(literal).map((pair) => entryOf(file, pair));
  }
  const data = dataPath(code, file?.path ?? path, value, name);
  return data === null ? [] : dataEntries(investigation, data);
}

/** `{…}`, `Object.freeze({…})`, `{…} as const` */
function literalOf(value: Node): Node | null {
  if (value.type === "object") return value;
  if (/^(?:as|satisfies|parenthesized)_expression$/.test(value.type) && value.firstNamedChild)
    return literalOf(value.firstNamedChild);
  const given =
    field(value, "function")?.text === "Object.freeze" ? field(value, "arguments")?.firstNamedChild : null;
  return given ? literalOf(given) : null;
}

/** Name of the data file that a table is read from, or imported from; the last part of its path. */
function dataPath(code: CodeIndex, path: string, value: Node | null, name: string): string | null {
  const imported = code
    .symbolsOf(path)
    ?.imports.find(({ local, module }) => local === name && module.endsWith(".json"));
  if (imported) return imported.module.split("/").at(-1) ?? null;
  const strings = (value?.descendantsOfType("string") ?? []).flatMap((node) => plainString(node) ?? []);
  const named = strings.filter((text) => text.endsWith(".json"));
  return named.length === 1 ? (named[0]?.split("/").at(-1) ?? null) : null;
}

/** The plain entries of a JSON file whose name is the only one of its kind. */
function dataEntries({ tree }: Investigation, name: string): Entry[] {
  const files = dataFilesOf(tree.directory).filter(({ path }) => path.split("/").at(-1) === name);
  const [file] = files;
  if (!file || files.length !== 1) return [];
  let read: unknown;
  try {
    read = JSON.parse(file.text);
  } catch {
    return [];
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return [];
  return Object.keys(read).flatMap((key): Entry[] => {
    const pattern = new RegExp(
      `${JSON.stringify(key).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*:\\s*("(?:[^"\\\\])*"|-?[\\d.]+|true|false)(?=\\s*[,}])`,
      "g",
    );
    const matches = [...file.text.matchAll(pattern)];
    const [match] = matches;
    const text = match?.[1];
    if (!match || text === undefined || matches.length !== 1) return [];
    const start = match.index + match[0].length - text.length;
    const bytes = (end: number) => Buffer.byteLength(file.text.slice(0, end));
    return [
      {
        key,
        text,
        path: file.path,
        line: file.text.slice(0, start).split("\n").length,
        edit: (replacement) => ({
          path: file.path,
          start: bytes(start),
          end: bytes(start + text.length),
          replacement,
        }),
      },
    ];
  });
}

function pairsOf(object: Node): Node[] {
  return object.namedChildren.filter(({ type }) => type === "pair");
}

function keyOf(pair: Node): string | null {
  const key = field(pair, "key");
  return key ? (plainString(key) ?? key.text) : null;
}

function entryOf(file: SourceFile, pair: Node): Entry {
  const value = field(pair, "value") ?? pair;
  return {
    key: keyOf(pair) ?? "",
    text: value.text,
    path: file.path,
    line: startLineOf(value),
    edit: (text) => textEdit(file, value.startIndex, value.endIndex, text),
  };
}
