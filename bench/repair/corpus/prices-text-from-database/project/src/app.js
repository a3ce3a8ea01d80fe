const express = require('express')
const { createProducts } = require('./products')
const { offer } = require('./offer')
const { memory } = require('./memory')

exports.createApp = (db = memory()) => {
  const app = express()
  const products = createProducts(db)

  app.get('/products/:sku/offer', async (req, res, next) => {
    try {
      const product = await products.bySku(req.params.sku)
      if (!product) return res.status(404).json({ error: { code: 'not_found' } })
      res.json(offer(product))
    } catch (error) {
      next(error)
    }
  })

  app.get('/stock', async (req, res, next) => {
    try {
      res.json({ pieces: await products.pieces() })
    } catch (error) {
      next(error)
    }
  })

  app.use((error, req, res, next) => {
    res.status(500).json({ error: { code: 'internal' } })
  })
  return app
}
