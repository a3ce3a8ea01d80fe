import { setTimeout as wait } from "node:timers/promises";

export class StaleVersionError extends Error {
  name = "StaleVersionError";
}

/** Rooms with a version: who writes must have read the newest one. */
export class Rooms {
  #rows = new Map([["attic", { version: 1, bookings: [] }]]);

  async read(name) {
    await wait(1);
    return structuredClone(this.#rows.get(name));
  }

  async write(name, row) {
    await wait(1);
    const current = this.#rows.get(name);
    if (current.version !== row.version) {
      throw new StaleVersionError(`${name} was changed meanwhile (${row.version}, now ${current.version})`);
    }
    this.#rows.set(name, { ...row, version: row.version + 1 });
  }
}
