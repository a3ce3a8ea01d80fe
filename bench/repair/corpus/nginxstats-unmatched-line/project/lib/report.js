const { statusOf, pathOf } = require('./line')

function count (values) {
  const counts = {}
  for (const value of values) {
    if (value === null) continue
    counts[value] = (counts[value] || 0) + 1
  }
  return counts
}

function statuses (lines) {
  return count(lines.map(statusOf))
}

function busiest (lines) {
  const counts = Object.entries(count(lines.map(pathOf)))
  counts.sort((a, b) => b[1] - a[1])
  return counts.length > 0 ? counts[0][0] : null
}

module.exports = { statuses, busiest }
