import { tables } from "./tables.js";

/** A small builder in the manner of knex, over tables in memory. */
class Query {
  #table;
  #conditions = [];
  #order = null;
  #limit = Infinity;
  #offset = 0;

  constructor(name) {
    this.#table = name;
  }

  where(columns) {
    for (const [column, value] of Object.entries(columns)) {
      this.#conditions.push({ column, value, holds: (row) => row[column] === value });
    }
    return this;
  }

  whereAtMost(column, value) {
    this.#conditions.push({ column, value, holds: (row) => row[column] <= value });
    return this;
  }

  orderBy(column) {
    this.#order = column;
    return this;
  }

  limit(limit, offset = 0) {
    this.#limit = limit;
    this.#offset = offset;
    return this;
  }

  rows() {
    const unbound = this.#conditions.filter(({ value }) => value === undefined);
    if (unbound.length > 0) {
      const columns = unbound.map(({ column }) => column).join(", ");
      throw new Error(
        `Undefined binding(s) detected when compiling SELECT. Undefined column(s): [${columns}] query: select * from "${this.#table}"`,
      );
    }
    const found = tables[this.#table].filter((row) => this.#conditions.every(({ holds }) => holds(row)));
    const order = this.#order;
    if (order) found.sort((a, b) => a[order] - b[order]);
    return found.slice(this.#offset, this.#offset + this.#limit);
  }
}

export function table(name) {
  return new Query(name);
}
