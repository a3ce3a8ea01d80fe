'use strict';

const { money, sum } = require('./money');

function line({ service, hours, amount, credit }) {
  const parts = [service.padEnd(12), `${hours} h`.padStart(8), money(amount).padStart(10)];
  if (credit > 0) parts.push(`(credit ${money(credit)})`);
  return parts.join(' ');
}

function statement(account, items) {
  const due = sum(items, (item) => item.amount) - sum(items, (item) => item.credit);
  return [`Statement for ${account}`, ...items.map(line), `Due: ${money(due)}`].join('\n');
}

module.exports = { line, statement };
