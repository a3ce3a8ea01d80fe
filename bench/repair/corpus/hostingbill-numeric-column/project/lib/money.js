'use strict';

function money(amount) {
  return `$${amount.toFixed(2)}`;
}

function sum(items, pick) {
  return items.reduce((total, item) => total + pick(item), 0);
}

module.exports = { money, sum };
