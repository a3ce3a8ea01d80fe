import express from 'express'
import { paging } from './paging.mjs'
import { byId, search } from './recordings.mjs'

const app = express()

app.get('/recordings', (req, res) => {
	const page = paging(req.query)
	const { total, items } = search({ species: req.query.species, country: req.query.country }, page)
	res.set('X-Total-Count', String(total))
	res.json({ page: page.number, limit: page.limit, items })
})

app.get('/recordings/:id', (req, res) => {
	const found = byId(Number(req.params.id))
	if (!found) return res.status(404).json({ error: 'not found' })
	res.json(found)
})

app.use((err, req, res, next) => {
	if (res.headersSent) return next(err)
	res.status(err.status ?? 500).json({ error: err.expose ? err.message : 'internal error' })
})

export default app
