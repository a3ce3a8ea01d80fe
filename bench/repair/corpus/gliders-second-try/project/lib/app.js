const express = require('express')
const { advice } = require('./advice')
const { createWind } = require('./wind')

exports.createApp = (station) => {
  const app = express()
  const winds = createWind(station)

  app.get('/sites/:place', async (req, res, next) => {
    try {
      const wind = await winds.at(req.params.place)
      res.json({ place: req.params.place, advice: advice(wind) })
    } catch (error) {
      next(error)
    }
  })

  app.use((error, req, res, next) => {
    res.status(503).json({ error: 'no wind to be had' })
  })
  return app
}
