import { DatabaseSync } from "node:sqlite";

export function openDatabase() {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    create table categories (id integer primary key, name text not null);
    create table members (id integer primary key, name text not null);
    create table tools (
      id integer primary key,
      name text not null,
      category_id integer not null references categories,
      borrowed_by integer references members
    );
    insert into categories values (1, 'Saws'), (2, 'Ladders');
    insert into members values (1, 'Ida'), (2, 'Jon');
    insert into tools values (1, 'Bow saw', 1, 2), (2, 'Fret saw', 1, null);
  `);
  return db;
}
