const express = require('express')
const { rota } = require('./rota')
const { load, UnknownTower } = require('./towers')

function refuse (res, error) {
  if (error instanceof UnknownTower) return res.status(404).json({ error: error.message })
  res.status(500).json({ error: 'internal' })
}

module.exports = function createApp ({ loadTower = load } = {}) {
  const app = express()

  app.get('/towers/:id', (req, res) => {
    loadTower(req.params.id)
      .then(({ name, bells }) => res.json({ name, bells }))
      .catch((error) => refuse(res, error))
  })

  app.get('/towers/:id/rota', (req, res) => {
    const week = Number(req.query.week) || 0
    loadTower(req.params.id)
      .catch((error) => refuse(res, error))
      .then((tower) => ({ tower: tower?.name, week, rota: tower?.bells ? rota(tower, week) : [] }))
      .then((body) => res.json(body))
  })

  return app
}
