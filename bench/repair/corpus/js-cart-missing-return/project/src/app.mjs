import express from 'express'
import { quote } from './pricing.mjs'

export function createApp () {
  const app = express()
  app.use(express.json())
  app.post('/quote', (req, res) => {
    const summary = quote(req.body.items)
    res.json({ total: summary.total, lines: summary.lines.length })
  })
  app.get('/health', (req, res) => res.json({ ok: true }))
  return app
}
