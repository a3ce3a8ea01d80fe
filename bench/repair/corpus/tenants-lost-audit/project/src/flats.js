import { report } from "./report.js";

export class Flats {
  constructor(journal) {
    this.journal = journal;
    this.tenants = new Map();
  }

  async moveOut(flat) {
    const name = this.tenants.get(flat);
    this.tenants.delete(flat);
    this.journal.write(`${name} left ${flat}`).catch(report);
    return name;
  }

  async moveIn(flat, name) {
    if (this.tenants.has(flat)) throw new Error(`${flat} is taken`);
    this.tenants.set(flat, name);
    this.journal.write(`${name} took ${flat}`);
    return name;
  }
}
