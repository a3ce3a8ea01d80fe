const { Router } = require('express')
const mushers = require('../data/mushers')

module.exports = function () {
  const router = Router()

  router.get('/mine', (req, res) => {
    const { dogs } = mushers.find(m => m.id === req.musher.id)
    res.json({ musher: req.musher.name, dogs })
  })

  return router
}
