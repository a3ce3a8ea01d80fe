'use strict'

const { sign } = require('./sign')

// What goes to the gateway for an order.
exports.faxOf = (order, { sender, key }) => {
  const fax = { to: order.pharmacy, sender, lines: order.items.map(item => `${item.count} x ${item.name}`) }
  return { ...fax, signature: sign(fax, key) }
}
