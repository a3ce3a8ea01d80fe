import { DatabaseSync } from "node:sqlite";

export function openDatabase() {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    create table parts (id integer primary key, label text not null, unit_price integer not null, in_stock integer not null);
    insert into parts values (1, 'Chain', 2490, 14), (2, 'Saddle', 5900, 0), (3, 'Bell', 850, 3);
  `);
  return db;
}
