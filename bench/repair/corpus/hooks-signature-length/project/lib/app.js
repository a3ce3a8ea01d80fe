const express = require('express')
const { isKey } = require('./keys')
const { isSigned } = require('./signature')

exports.createApp = (secret = 'whsec') => {
  const app = express()
  app.use(express.text({ type: '*/*' }))
  app.post('/hooks', (req, res) => {
    if (!isSigned(req.body, req.get('x-signature'), secret)) return res.status(401).json({ error: 'bad_signature' })
    res.status(202).json({ taken: true })
  })
  app.post('/admin/replay', (req, res) => {
    if (!isKey(req.get('x-key'), secret)) return res.status(401).json({ error: 'bad_key' })
    res.json({ replayed: 0 })
  })
  return app
}
