const express = require('express')
const events = require('../models/events')

const router = express.Router()

router.get('/:id', function (req, res) {
  const event = events.get(req.params.id)
  if (!event) return res.status(404).json({ error: 'No such event' })
  res.json({ title: event.title, left: events.left(event) })
})

router.post('/:id/orders', function (req, res) {
  const event = events.get(req.params.id)
  if (!event) return res.status(404).json({ error: 'No such event' })

  const seats = Number(req.body.seats)
  if (!Number.isInteger(seats) || seats < 1) {
    return res.status(400).json({ error: 'seats must be a positive number' })
  }
  if (seats > events.left(event)) {
    res.status(409).json({ error: 'Only ' + events.left(event) + ' seats left' })
  }

  events.sell(event, seats)
  res.status(201).json({ event: event.id, seats: seats, total: seats * event.price })
})

module.exports = router
