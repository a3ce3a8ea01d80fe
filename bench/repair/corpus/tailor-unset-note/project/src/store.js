import { DatabaseSync } from "node:sqlite";

export class Store {
  constructor() {
    this.db = new DatabaseSync(":memory:");
    this.db.exec(`
      create table customer (id integer primary key, name text not null, phone text);
      create table alteration (id integer primary key, garment text not null, due text not null, note text);
    `);
  }

  addCustomer({ name, phone }) {
    const { lastInsertRowid } = this.db
      .prepare("insert into customer (name, phone) values (?, ?)")
      .run(name, phone ?? null);
    return { ...this.db.prepare("select * from customer where id = ?").get(lastInsertRowid) };
  }

  addAlteration({ garment, due, note }) {
    const { lastInsertRowid } = this.db
      .prepare("insert into alteration (garment, due, note) values (?, ?, ?)")
      .run(garment, due, note);
    return { ...this.db.prepare("select * from alteration where id = ?").get(lastInsertRowid) };
  }
}
