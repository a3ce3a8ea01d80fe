const OPENING = [
  ["gold", 8040],
  ["silver", 95],
];

/** The day's prices in cents for a gram, by metal. */
class Board {
  constructor(prices = new Map(OPENING), date = "2026-03-09") {
    this.prices = prices;
    this.date = date;
  }

  metals() {
    return Array.from(this.prices.keys()).sort();
  }

  /** Takes the prices of a new day. */
  reload(text) {
    const { date, prices } = JSON.parse(text);
    if (!date || !prices) throw Object.assign(new Error("date and prices are needed"), { statusCode: 422 });
    this.date = date;
    this.prices = prices;
  }
}

module.exports = { Board };
