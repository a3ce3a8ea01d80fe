const { Router } = require('express');
const { BadRequest } = require('../problem');

const router = Router();

// The box at the finish sends one of these for each boat.
router.post('/finish', (req, res) => {
  const { boat, time } = req.body;
  if (!Number.isInteger(boat) || !time) throw new BadRequest('boat and time are wanted');
  const result = req.app.locals.race.finish(boat, time);
  if (!result) return res.status(404).json({ problem: `boat ${boat} has not started` });
  res.status(201).json(result);
});

router.get('/clock', (req, res) => res.json({ now: Date.now() }));

module.exports = router;
