import { tables, type Row } from "./tables.ts";

/** Reads a table under conditions, in the way of the query builder that the festival uses. */
export async function select(table: keyof typeof tables, where: Record<string, unknown>): Promise<Row[]> {
  const missing = Object.keys(where).filter((column) => where[column] === undefined);
  if (missing.length > 0) {
    throw new Error(`Undefined binding(s) detected when compiling SELECT. Undefined column(s): [${missing.join(", ")}]`);
  }
  return tables[table].filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
}
