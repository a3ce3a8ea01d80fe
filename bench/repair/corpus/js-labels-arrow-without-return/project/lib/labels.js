'use strict'

function normalised (entries) {
  return entries.map((entry) => {
    const label = entry.label.trim()
    const weight = entry.weight ?? 1
    ;({ label, weight })
  })
}

function heaviest (entries) {
  const all = normalised(entries)
  all.sort((a, b) => b.weight - a.weight)
  return all[0].label
}

function count (entries) {
  return entries.length
}

module.exports = { heaviest, count }
