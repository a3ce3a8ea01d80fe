const express = require('express')
const ValidationError = require('./errors')
const { validated } = require('./validate')

exports.createApp = () => {
  const app = express()
  app.use(express.json())
  app.post('/people', (req, res) => {
    try {
      res.status(201).json(validated(req.body))
    } catch (error) {
      if (error instanceof ValidationError) return res.status(422).json({ error: 'invalid', fields: error.fields })
      throw error
    }
  })
  app.use((error, req, res, next) => {
    if (error.type === 'entity.parse.failed') return res.status(400).json({ error: 'no_json' })
    next(error)
  })
  return app
}
