const express = require('express')
const { fromBody } = require('./samples')

module.exports.createApp = function createApp () {
  const app = express()
  const kept = []
  app.use(express.json({ limit: '10kb' }))
  app.post('/samples', (req, res) => {
    const { sample, problems } = fromBody(req.body)
    if (problems.length > 0) return res.status(422).json({ problems })
    kept.push(sample)
    res.status(201).json({ count: kept.length })
  })
  app.use((err, req, res, next) => {
    const status = err.status ?? 500
    res.status(status).json({ error: status < 500 ? err.type : 'internal' })
  })
  return app
}
