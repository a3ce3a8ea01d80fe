const express = require('express')
const { authenticate, requireRole } = require('./auth')
const { HttpError } = require('./http-error')
const deeds = require('./deeds')

const app = express()
app.use(express.json())

app.get('/ping', (req, res) => res.json({ up: true }))

app.use(authenticate)

app.get('/deeds/:number', (req, res) => {
  const deed = deeds.get(req.params.number)
  if (!deed) throw new HttpError(404, 'There is no such deed')
  if (req.user.role !== 'clerk' && deed.party !== req.user.sub) throw new HttpError(403, 'Not your deed')
  res.json(deed)
})

app.post('/deeds/:number/seal', requireRole('clerk'), (req, res) => {
  const deed = deeds.seal(req.params.number, req.user.sub)
  if (!deed) throw new HttpError(404, 'There is no such deed')
  res.json(deed)
})

app.use((err, req, res, next) => {
  const status = err instanceof HttpError ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'Internal error' : err.message })
})

module.exports = app
