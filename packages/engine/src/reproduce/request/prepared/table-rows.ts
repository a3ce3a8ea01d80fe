import type { CapturedValue } from "@bugstack/event";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { pythonLiteral } from "../../python/literal.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { TestClient } from "../client.ts";
import { fillerOfSql } from "./fillers.ts";
import type { KnownValues, Preparation } from "./preparation.ts";
import { type Column, type Table, tablesIn } from "./tables.ts";

const MOST_ROWS = 5;

/** Tables that the project's own texts of SQL create. */
export function projectTables(project: ProjectCode): Table[] {
  const texts = project.files.filter((file) => !file.isTest).map((file) => file.text);
  const all = texts.flatMap((text) => (/\bcreate\s+(?:\w+\s+)?table\b/i.test(text) ? tablesIn(text) : []));
  return [...new Map(all.map((table) => [table.name, table])).values()];
}

/** The tables that code names in its statements, and those that these refer to, referred ones first. */
export function tablesNamed(tables: readonly Table[], code: string): Table[] {
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const named = [...code.matchAll(/\b(?:from|join|into|update)\s+["'`[]?(\w+)/gi)].flatMap(
    ([, name = ""]) => byName.get(name.toLowerCase()) ?? [],
  );
  const found = new Map<string, Table>();
  const add = (table: Table, depth: number) => {
    if (found.has(table.name) || depth > 3) return;
    for (const { refersTo } of table.columns) {
      const parent = refersTo === null ? undefined : byName.get(refersTo.toLowerCase());
      if (parent && parent !== table) add(parent, depth + 1);
    }
    found.set(table.name, table);
  };
  for (const table of named) add(table, 0);
  return [...found.values()].slice(0, MOST_ROWS);
}

/** Lines that put a row into each of these tables of SQLite; null where a test cannot reach the connection. */
export function tableRows(
  project: ProjectCode,
  client: TestClient,
  tables: readonly Table[],
  known: KnownValues,
  quote: '"' | "'",
): Preparation | null {
  const opener = connectionOf(project);
  if (!opener || tables.length === 0) return null;
  const { symbol } = opener;
  const statements = tables.map((table) => insertion(table, known, quote));
  const bound = statements.some((line) => line.includes("connection"))
    ? [`connection = ${symbol.name}()`, ...statements, "connection.commit()"]
    : [];
  if (bound.length === 0) return null;
  if (opener.needsContext && client.framework !== "flask") return null;
  const lines = opener.needsContext
    ? [`with ${client.name}.application.app_context():`, ...bound.map((line) => `    ${line}`)]
    : bound;
  return {
    lines,
    imports: [project.importOf(symbol.path, symbol.name)],
    fixtures: [],
    isRepeated: false,
    note: `rows of ${tables.map(({ name }) => name).join(", ")} are put into the store first`,
  };
}

function insertion(table: Table, known: KnownValues, quote: '"' | "'"): string {
  const given = table.columns.flatMap((column): [string, CapturedValue][] => {
    const value = contentOf(table, column, known);
    return value === undefined ? [] : [[column.name, value]];
  });
  const names = given.map(([name]) => name).join(", ");
  const marks = given.map(() => "?").join(", ");
  const values = given.map(([, value]) => pythonLiteral(value, quote));
  const tuple = `(${values.join(", ")}${values.length === 1 ? "," : ""})`;
  const statement = pythonLiteral(`insert into ${table.name} (${names}) values (${marks})`, quote);
  return `connection.execute(${statement}, ${tuple})`;
}

function contentOf(table: Table, column: Column, known: KnownValues): CapturedValue | undefined {
  const held = known.held(table.name, column.name);
  if (column.isKey && /INT|^$/.test(column.type)) return known.keyOf(table.name) ?? held ?? 1;
  if (column.refersTo !== null) return known.keyOf(column.refersTo) ?? 1;
  if (held !== undefined && !(held === null && column.isRequired)) return held;
  // `member integer`, `member_id integer`: a reference that nobody declared.
  const owner = column.name.replace(/_id$/, "");
  if (/INT/.test(column.type) && known.isTable(owner)) return known.keyOf(owner) ?? 1;
  if (column.hasDefault) return undefined;
  if (!column.isRequired && known.leavesEmpty) return undefined;
  return column.allowed ?? fillerOfSql(column.name, column.type);
}

/** The function that opens the project's database, without anything given: `get_db()`. */
function connectionOf(project: ProjectCode): { symbol: FunctionSymbol; needsContext: boolean } | null {
  const found = project.files
    .filter((file) => !file.isTest && /\bsqlite3\b/.test(file.text))
    .flatMap((file) => project.code.symbolsOf(file.path)?.functions ?? [])
    .filter(
      ({ node, name, qualifiedName }) =>
        !qualifiedName.includes(".") &&
        !/^_|^init|^create|^close|^migrate/.test(name) &&
        /\bsqlite3\.connect\(|\bg\.\w+|\bget\w*attr\(g,/.test(node.text) &&
        /\breturn\b/.test(node.text) &&
        !/:memory:/.test(node.text) &&
        parametersOf(node).every(({ defaultValue }) => defaultValue !== null),
    );
  const inContext = found.find(({ node }) => /\bg\b/.test(node.text));
  const symbol = inContext ?? found[0];
  return symbol
    ? { symbol, needsContext: /\bg\.|\(g,|\bin g\b|\bcurrent_app\b|\bapp\.config\b/.test(symbol.node.text) }
    : null;
}
