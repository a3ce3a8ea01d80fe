'use strict'

const PRICES = { home: 95, abroad: 170 }

/** The stamp of a card: `{ abroad, priority }`. */
function stamp ({ abroad = false, priority = false }) {
  const cents = (abroad ? PRICES.abroad : PRICES.home) + (priority ? 110 : 0)
  return `[${(cents / 100).toFixed(2)}${priority ? ' PRIO' : ''}]`
}

module.exports = { stamp }
