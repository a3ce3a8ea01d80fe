import { toPart, toStockLine } from "./mappers.js";

export class Parts {
  constructor(db) {
    this.db = db;
  }

  find(id) {
    const row = this.db.prepare("select * from parts where id = ?").get(id);
    return row ? toPart(row) : null;
  }

  stock() {
    return this.db.prepare("select * from parts order by label").all().map(toStockLine);
  }
}
