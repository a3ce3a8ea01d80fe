const { next, taken } = require('./select')

function report (state) {
  const waiting = next(state)
  return `${taken(state)} tables taken` + (waiting ? `, ${waiting} is next` : '')
}

module.exports = { report }
