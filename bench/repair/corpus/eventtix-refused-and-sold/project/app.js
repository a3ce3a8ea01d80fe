const express = require('express')
const routes = require('./routes/orders')

const app = express()
app.use(express.json())
app.use('/events', routes)

app.use(function (req, res) {
  res.status(404).json({ error: 'Not found' })
})

app.use(function (err, req, res, next) {
  if (res.headersSent) return next(err)
  res.status(500).json({ error: 'Server error' })
})

module.exports = app
