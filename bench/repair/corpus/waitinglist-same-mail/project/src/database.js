import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
  create table if not exists products (
    id integer primary key,
    name text not null,
    opens text
  );
  create table if not exists entries (
    id integer primary key,
    product integer not null references products (id),
    email text not null,
    invited integer not null default 0,
    unique (product, email)
  );
`;

export function openDatabase(path = ":memory:") {
  const database = new DatabaseSync(path);
  database.exec(SCHEMA);
  return database;
}
