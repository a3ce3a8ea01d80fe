'use strict'
const { parseRows } = require('./rows')

function total (text) {
  return parseRows(text).reduce((sum, row) => sum + Number(row.amount), 0)
}

function receipt (text) {
  return parseRows(text).map((row) => `${row.name}: ${row.amount.toFixed(2)}`)
}

module.exports = { total, receipt }
