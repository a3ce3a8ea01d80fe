const { blockOf } = require("./seats");

const BLOCKS = { stalls: 4200, circle: 2600 };
const PREMIERE = 1.5;

/** Cents of a seat; premieres cost half as much again. */
function priceOf(show, seat) {
  const cents = BLOCKS[blockOf(seat)];
  return show.startsWith("premiere-") ? cents * PREMIERE : cents;
}

module.exports = { BLOCKS, priceOf };
