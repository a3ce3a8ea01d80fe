const { left, right } = require('./cells')

const NAME = 12
const SUM = 8

function table (rows) {
  return rows.map(({ name, sum }) => `| ${left(name, NAME)} | ${right(sum.toFixed(2), SUM)} |`).join('\n')
}

function total (rows) {
  return rows.reduce((all, { sum }) => all + sum, 0)
}

module.exports = { table, total }
