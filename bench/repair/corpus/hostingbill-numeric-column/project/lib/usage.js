'use strict';

const db = require('./db');

const SQL = 'SELECT service, hours, unit_price, amount, credit FROM usage WHERE account_id = $1 AND closed ORDER BY service';

function toItem(row) {
  return {
    service: row.service,
    hours: row.hours,
    unitPrice: Number(row.unit_price),
    amount: row.amount,
    credit: Number(row.credit),
  };
}

async function usageOf(account) {
  const { rows } = await db.query(SQL, [account]);
  return rows.map(toItem);
}

module.exports = { toItem, usageOf };
