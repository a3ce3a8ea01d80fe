'use strict'

const express = require('express')
const { invalid, missing } = require('./lib/http')

function view (booking) {
  const { _id: id, client, language, at, place = null } = booking
  return { id, client, language, at, place }
}

exports.app = function ({ Booking }) {
  const app = express()
  app.use(express.json())

  app.post('/bookings', async (req, res) => {
    try {
      res.status(201).json(view(await Booking.create(req.body || {})))
    } catch (error) {
      if (error.name !== 'ValidationError') throw error
      invalid(res, error)
    }
  })

  app.get('/bookings/:id', async (req, res) => {
    const booking = await Booking.findById(req.params.id)
    if (!booking) return missing(res)
    res.json(view(booking))
  })

  app.patch('/bookings/:id', async (req, res) => {
    const booking = await Booking.findById(req.params.id)
    if (!booking) return missing(res)
    await booking.set(req.body || {}).save()
    res.json(view(booking))
  })

  return app
}
