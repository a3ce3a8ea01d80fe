class Entry {
  constructor(day, text, cents) {
    this.day = day;
    this.text = text;
    this.cents = cents;
  }

  /** Reads a line of a statement. */
  static parse(line) {
    const [day, text, amount] = line.split(";");
    return new this(day, text, Math.round(Number(amount) * 100));
  }

  get isIncome() {
    return this.cents > 0;
  }

  toString() {
    return `${this.day} ${this.text} ${(this.cents / 100).toFixed(2)}`;
  }
}

/** An entry that the bank has not booked yet. */
class PendingEntry extends Entry {
  toString() {
    return `${super.toString()} (pending)`;
  }
}

module.exports = { Entry, PendingEntry };
