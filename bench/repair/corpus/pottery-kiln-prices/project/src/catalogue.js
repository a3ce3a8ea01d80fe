const { priceOf } = require('./prices');

const POTS = [
  { id: 'bowl', glaze: 'celadon', hours: 2 },
  { id: 'jug', glaze: 'shino', hours: 3.5 },
];

async function priced(pot) {
  return { ...pot, price: await priceOf(pot) };
}

async function list() {
  return POTS.map((pot) => priced(pot));
}

async function get(id) {
  const pot = POTS.find((one) => one.id === id);
  return pot && priced(pot);
}

module.exports = { get, list };
