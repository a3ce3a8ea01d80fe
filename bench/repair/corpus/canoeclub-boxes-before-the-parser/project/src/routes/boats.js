const { Router } = require('express');
const { BadRequest } = require('../problem');

const router = Router();

router.get('/', (req, res) => {
  const { started, finished } = req.app.locals.race;
  res.json([...started].map(([boat, start]) => ({ boat, start, finish: finished.get(boat) || null })));
});

router.post('/', (req, res) => {
  const { boat, start } = req.body;
  if (!Number.isInteger(boat) || !start) throw new BadRequest('boat and start are wanted');
  req.app.locals.race.enter(boat, start);
  res.status(201).json({ boat, start });
});

module.exports = router;
