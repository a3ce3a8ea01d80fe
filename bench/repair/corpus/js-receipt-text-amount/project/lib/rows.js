'use strict'

/** Rows of an export: `name;amount` */
function parseRows (text) {
  return text.trim().split('\n').map((line) => {
    const [name, amount] = line.split(';')
    return { name, amount }
  })
}

module.exports = { parseRows }
