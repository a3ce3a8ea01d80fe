const { Router } = require('express');
const db = require('../db');

const router = Router();

router.param('id', (req, res, next, id) => {
  req.trip = db.trips[id];
  if (!req.trip) return res.status(404).json({ message: 'no such trip' });
  next();
});

router.get('/:id/callsheet', (req, res) => {
  res.json(
    req.trip.paddlers.map((p) => ({
      paddler: p.name,
      call: p.callName ? `${p.callName} ${p.callPhone || '(no phone)'}` : 'office',
    })),
  );
});

router.post('/:id/paddlers', (req, res) => {
  const { name, boat, emergency } = req.body;
  if (!name) return res.status(400).json({ message: 'name is missing' });
  const paddler = {
    name,
    boat: boat || null,
    callName: emergency.name,
    callPhone: emergency.phone || null,
  };
  req.trip.paddlers.push(paddler);
  res.status(201).json(paddler);
});

module.exports = router;
