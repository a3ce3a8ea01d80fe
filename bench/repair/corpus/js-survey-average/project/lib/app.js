'use strict'
const express = require('express')
const { pointsOf } = require('./points')

const answers = { 3: [{ points: 4 }, { points: 1 }], 9: [] }

const app = express()
app.get('/surveys/:id/points', (req, res) => {
  const own = answers[req.params.id]
  if (!own) return res.sendStatus(404)
  res.json({ points: pointsOf(own) })
})

module.exports = app
