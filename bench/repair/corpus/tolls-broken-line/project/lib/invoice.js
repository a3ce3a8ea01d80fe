const { classify } = require('./tariff')

function line (passage) {
  const charged = classify(passage)
  return { plate: passage.plate, class: charged.class, cents: charged.cents }
}

function invoice (passages) {
  const lines = passages.map(line)
  return { lines, total: lines.reduce((sum, { cents }) => sum + cents, 0) }
}

module.exports = { invoice }
