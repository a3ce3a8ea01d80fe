const express = require('express')
const { HttpError, notFound } = require('./errors')
const { handled } = require('./handled')

const orders = new Map([['7', { id: '7', total: 1250, shipped: true }]])

function orderOf (req) {
  const order = orders.get(req.params.id)
  if (!order) throw notFound('order')
  return order
}

exports.createApp = () => {
  const app = express()
  app.get('/orders/:id', handled((req, res) => {
    res.json(orderOf(req))
  }))
  app.post('/orders/:id/cancel', handled((req, res) => {
    const order = orderOf(req)
    if (order.shipped) throw new HttpError(409, 'already_shipped')
    res.json({ ...order, cancelled: true })
  }))
  app.get('/broken', handled(() => {
    throw new Error('broken')
  }))
  app.use((error, req, res, next) => {
    res.status(500).json({ error: 'internal' })
  })
  return app
}
