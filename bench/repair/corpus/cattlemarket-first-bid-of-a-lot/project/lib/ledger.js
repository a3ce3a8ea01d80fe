class Ledger {
  constructor(breeds = ["Angus", "Highland"]) {
    this.totals = Object.fromEntries(breeds.map((breed) => [breed, { sold: 0, cents: 0, last: null }]));
    this.buyers = {};
  }

  /** Counts a sale of any breed, and the buyer where one is named. */
  sale({ breed, cents, buyer }) {
    const totals = this.#totalsOf(breed);
    totals.sold += 1;
    totals.cents += cents;
    totals.last = cents;
    if (buyer) this.#buyerOf(buyer).push(breed);
    return this.average(breed);
  }

  /** Mean price in cents; null for a breed that was never sold. */
  average(breed) {
    const totals = this.totals[breed];
    return totals && totals.sold > 0 ? Math.round(totals.cents / totals.sold) : null;
  }

  boughtBy(buyer) {
    return this.buyers[buyer] ?? [];
  }

  #totalsOf(breed) {
    return this.totals[breed];
  }

  #buyerOf(buyer) {
    this.buyers[buyer] ??= [];
    return this.buyers[buyer];
  }
}

module.exports = { Ledger };
