import { day } from "./dates.js";

export class Ledger {
  entries = [];

  add({ file, cents, decided, paid }) {
    const entry = { file, euros: cents / 100, decided: day(decided), paid: paid && day(paid) };
    this.entries.push(entry);
    return entry;
  }
}
