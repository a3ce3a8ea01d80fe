'use strict';

const fs = require('node:fs');
const { average, byKind, sum } = require('./payments');

function close(day) {
  const groups = byKind(day.payments);
  return {
    day: day.day,
    cash: sum(groups.cash),
    card: sum(groups.card),
    voucher: sum(groups.voucher),
    averageCard: average(groups.card),
  };
}

module.exports = { close };

if (require.main === module) {
  console.log(JSON.stringify(close(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')))));
}
