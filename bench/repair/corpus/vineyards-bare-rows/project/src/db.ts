import { DatabaseSync } from "node:sqlite";

export function open(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    create table region (id integer primary key, name text not null);
    create table vineyard (id integer primary key, name text not null, hectares real not null, region_id integer not null);
    insert into region values (1, 'Wachau'), (2, 'Priorat');
    insert into vineyard values (10, 'Achleiten', 7.5, 1), (11, 'Ermita', 2.4, 2);
  `);
  return db;
}
