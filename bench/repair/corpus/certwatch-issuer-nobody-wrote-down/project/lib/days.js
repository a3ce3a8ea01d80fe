'use strict'

const DAY = 86400000

function daysLeft (validTo, today) {
  return Math.floor((Date.parse(validTo) - today.getTime()) / DAY)
}

function urgency (left) {
  if (left < 0) return 'expired'
  if (left <= 14) return 'soon'
  return ''
}

module.exports = { daysLeft, urgency }
