import { Refused } from "./errors.js";

export class Sections {
  constructor(rows) {
    this.rows = new Map(rows.map((row) => [row.id, { ...row }]));
  }

  get(id) {
    const row = this.rows.get(id);
    if (!row) throw new Refused(404, `no section ${id}`);
    return row;
  }

  children(id) {
    return [...this.rows.values()].filter((row) => row.parent === id);
  }

  /** The section itself and all below it. */
  within(id) {
    return [id, ...this.children(id).flatMap((child) => this.within(child.id))];
  }

  move(id, parent) {
    const row = this.get(id);
    if (parent !== null) this.get(parent);
    if (parent === id) throw new Refused(409, "a section cannot be below itself");
    row.parent = parent;
    return row;
  }

  remove(id) {
    this.get(id);
    if (this.children(id).length > 0) throw new Refused(409, "the section has sections below it");
    this.rows.delete(id);
  }
}
