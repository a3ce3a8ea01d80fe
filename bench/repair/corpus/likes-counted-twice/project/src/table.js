import { setTimeout as sleep } from "node:timers/promises";

export class UniqueViolation extends Error {
  constructor(key) {
    super(`duplicate key value violates unique constraint "likes_pkey": ${key}`);
    this.name = "UniqueViolation";
    this.code = "23505";
  }
}

/** A table with a unique key, as far away as a database is. */
export class Table {
  #rows = new Map();

  async find(key) {
    await sleep(1);
    return this.#rows.get(key);
  }

  async insert(key, row) {
    await sleep(1);
    if (this.#rows.has(key)) throw new UniqueViolation(key);
    this.#rows.set(key, row);
  }

  async update(key, row) {
    await sleep(1);
    this.#rows.set(key, row);
  }
}
