"use strict";

// Thin builder over the driver; the tables live in memory until the driver is there.
const tables = {
  sessions: [
    { token: "s-ivy", tenant_id: 7, name: "Ivy" },
    { token: "s-max", tenant_id: 9, name: "Max" },
  ],
  tickets: [
    { id: 1, tenant_id: 7, title: "Radiator is cold", open: true },
    { id: 2, tenant_id: 9, title: "Lost key", open: true },
    { id: 3, tenant_id: 7, title: "Door squeaks", open: false },
  ],
  invoices: [{ id: 11, tenant_id: 7, amount: 900 }],
};

class Query {
  constructor(table) {
    this.table = table;
    this.conditions = {};
  }

  where(conditions) {
    Object.assign(this.conditions, conditions);
    return this;
  }

  async rows() {
    const unbound = Object.keys(this.conditions).filter((name) => this.conditions[name] === undefined);
    if (unbound.length > 0) {
      throw new Error(
        `Undefined binding(s) detected when compiling SELECT. Undefined column(s): [${unbound.join(", ")}] query: select * from "${this.table}"`,
      );
    }
    return tables[this.table].filter((row) =>
      Object.entries(this.conditions).every(([name, value]) => row[name] === value),
    );
  }

  async first() {
    return (await this.rows())[0];
  }
}

module.exports = (table) => new Query(table);
