const express = require('express')
const events = require('./events')
const { feed } = require('./feed')

function createApp (list = events.list()) {
  const app = express()
  app.get('/events', (req, res) => res.json(list.map(events.toJson)))
  app.get('/feed.ics', (req, res) => {
    res.type('text/calendar').send(feed(list))
  })
  return app
}

module.exports = { createApp }
