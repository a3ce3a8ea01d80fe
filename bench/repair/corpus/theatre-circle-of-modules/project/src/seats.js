const prices = require("./prices");

const ROWS = { A: "stalls", B: "stalls", C: "circle" };

function isSeat(seat) {
  return /^[ABC](?:[1-9]|10)$/.test(seat);
}

function blockOf(seat) {
  return ROWS[seat[0]];
}

function all() {
  return Object.keys(ROWS).flatMap((row) => Array.from({ length: 10 }, (_, index) => `${row}${index + 1}`));
}

function describe(show, seat) {
  if (!isSeat(seat)) return null;
  return { seat, block: blockOf(seat), cents: prices.priceOf(show, seat) };
}

module.exports = { all, blockOf, describe, isSeat };
