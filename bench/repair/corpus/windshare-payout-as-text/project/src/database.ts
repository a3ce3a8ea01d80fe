import { readFileSync } from "node:fs";

export type Row = Record<string, unknown>;

/** Reads tables as the database answers them; an export of each lies in data/. */
export interface Database {
  select(table: string, where?: Row): Row[];
}

export function fromExport(folder: string): Database {
  return {
    select(table, where = {}) {
      const rows: Row[] = JSON.parse(readFileSync(`${folder}/${table}.json`, "utf8"));
      return rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
    },
  };
}
