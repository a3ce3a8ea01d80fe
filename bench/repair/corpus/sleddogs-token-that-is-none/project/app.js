const express = require('express')
const authenticate = require('./middleware/authenticate')
const teams = require('./routes/teams')
const session = require('./routes/session')

module.exports = function createApp ({ secret }) {
  const app = express()
  app.use(express.json())
  app.use('/session', session({ secret }))
  app.use('/teams', authenticate({ secret }), teams())
  app.use((err, req, res, next) => {
    console.error(err.message)
    res.status(500).json({ error: 'server_error' })
  })
  return app
}
