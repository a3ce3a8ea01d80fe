const { amount } = require('./amount');

function toFabric(row) {
  return {
    name: row.fabric.trim(),
    width: Number(row.width),
    price: amount(row.price),
  };
}

module.exports = { toFabric };
