const { Router } = require('express')
const jwt = require('jsonwebtoken')
const mushers = require('../data/mushers')

module.exports = function ({ secret }) {
  const router = Router()

  router.post('/', (req, res) => {
    const { name, pin } = req.body
    const musher = mushers.find(m => m.name === name && m.pin === pin)
    if (!musher) return res.status(401).json({ error: 'wrong_credentials' })
    const token = jwt.sign({ id: musher.id, name }, secret, { expiresIn: '12h' })
    res.status(201).json({ token })
  })

  return router
}
