'use strict';

const fs = require('node:fs');

const CURRENCY = 'EUR';

function centsOf(payments, kind) {
  return payments.filter((payment) => payment.kind === kind).map((payment) => payment.cents);
}

function total(cents) {
  return cents.reduce((a, b) => a + b);
}

function close(day) {
  const cash = centsOf(day.payments, 'cash');
  const card = centsOf(day.payments, 'card');
  return {
    day: day.day,
    currency: CURRENCY,
    cash: total(cash),
    card: total(card),
    averageCard: Math.round(total(card) / card.length),
  };
}

console.log(JSON.stringify(close(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')))));
