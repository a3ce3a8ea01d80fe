const { Router } = require('express')
const data = require('./data')
const wrap = require('./wrap')

const router = Router()

router.get('/', wrap(async (req, res) => {
  res.json(await data.all())
}))

router.get('/:id', wrap(async (req, res) => {
  const { name } = await data.route(req.params.id)
  res.json({ name })
}))

router.get('/:id/stops', async (req, res) => {
  const { stops } = await data.route(req.params.id)
  res.json({ count: stops.length, stops })
})

module.exports = router
