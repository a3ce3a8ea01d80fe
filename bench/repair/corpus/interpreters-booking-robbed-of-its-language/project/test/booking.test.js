'use strict'

const assert = require('node:assert')
const { test } = require('node:test')
const { Booking } = require('../models/booking')
const { ValidationError } = require('../models/document')

const fields = { client: 'Clinic West', language: 'ti', at: '2026-03-02T09:00' }

test('a booking is kept', async () => {
  const { _id } = await Booking.create(fields)
  const found = await Booking.findById(_id)
  assert.equal(found.language, 'ti')
  await found.set({ place: 'Room 4', colour: 'red' }).save()
  assert.equal((await Booking.findById(_id)).place, 'Room 4')
  assert.equal(found.colour, undefined)
})

test('a booking needs a language that we speak', async () => {
  await assert.rejects(Booking.create({ ...fields, language: 'xx' }), ValidationError)
  await assert.rejects(Booking.create({ client: 'A' }), ValidationError)
})
