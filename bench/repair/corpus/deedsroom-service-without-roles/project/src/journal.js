/** Who did what, in the order in which it was done. */
export class Journal {
  entries = [];

  note(who, what) {
    this.entries.push(`${who}: ${what}`);
  }
}
