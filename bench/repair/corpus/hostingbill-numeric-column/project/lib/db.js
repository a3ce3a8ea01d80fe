'use strict';

const rows = require('../data/usage.json');

async function query(sql, [account]) {
  return { rows: rows.filter((row) => row.account_id === account) };
}

module.exports = { query };
