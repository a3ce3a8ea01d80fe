'use strict'

const { model } = require('./document')

const Booking = model('Booking', {
  client: { required: true },
  language: { required: true, enum: ['ar', 'fa', 'so', 'ti', 'uk'] },
  at: { required: true },
  place: {}
})

module.exports = { Booking }
