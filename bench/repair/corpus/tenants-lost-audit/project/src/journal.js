/** The journal of the house; the day before its first entry it does not take any. */
export class Journal {
  constructor({ open = true } = {}) {
    this.open = open;
    this.entries = [];
  }

  async write(entry) {
    if (!this.open) throw new Error("the journal is closed");
    this.entries.push(entry);
  }
}
