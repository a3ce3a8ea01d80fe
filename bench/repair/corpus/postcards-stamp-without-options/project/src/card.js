'use strict'

const { box, center } = require('./layout')
const { stamp } = require('./stamp')

const TEXTS = { holiday: 'Wish you were here', birthday: 'Many happy returns' }

function card (kind, options) {
  const text = TEXTS[kind] || kind
  return box([stamp(options && options.stamp), center(text, { width: 20 })], options)
}

module.exports = { card, TEXTS }
