import { DatabaseSync } from "node:sqlite";

export function open(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    create table plant (id integer primary key, name text not null, pots integer not null);
    create table delivery (id integer primary key, plant integer not null, pots integer not null, day text not null);
    insert into plant values (1, 'Quince', 14), (2, 'Medlar', 3);
    insert into delivery values (70, 1, 20, '2026-03-01');
  `);
  return db;
}
