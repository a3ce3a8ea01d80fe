'use strict';

function byKind(payments) {
  const groups = { cash: [], card: [], voucher: [] };
  for (const payment of payments) groups[payment.kind].push(payment.cents);
  return groups;
}

function sum(cents) {
  return cents.reduce((total, one) => total + one, 0);
}

function average(cents) {
  return cents.length === 0 ? null : Math.round(sum(cents) / cents.length);
}

module.exports = { byKind, sum, average };
