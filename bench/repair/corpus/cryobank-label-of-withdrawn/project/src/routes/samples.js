'use strict';

const { Router } = require('express');
const { badRequest, notFound, wrap } = require('../errors');

function sampleRoutes(store) {
  const router = Router();

  router.get('/:id', wrap(async (req, res) => {
    const sample = await store.sample(req.params.id);
    if (!sample) throw notFound('sample', req.params.id);
    res.json(sample);
  }));

  // what the printer at the bench fetches, two lines for a tube
  router.get('/:id/label', wrap(async (req, res) => {
    const sample = await store.sample(req.params.id);
    const place = `${sample.tank}${String(sample.shelf).padStart(2, '0')}`;
    res.type('text/plain').send(`${sample.id} ${sample.tissue}\n${place} ${sample.frozenOn}\n`);
  }));

  router.put('/:id/place', wrap(async (req, res) => {
    const { tank: tankId, shelf } = req.body;
    if (!Number.isInteger(shelf) || shelf < 1) throw badRequest('shelf must be a positive whole number');
    const sample = await store.sample(req.params.id);
    if (!sample) throw notFound('sample', req.params.id);
    const tank = await store.tank(tankId);
    if (!tank) throw notFound('tank', tankId);
    if (shelf > tank.shelves) throw badRequest(`${tank.name} has ${tank.shelves} shelves`);
    res.json(await store.move(sample.id, tank.id, shelf));
  }));

  return router;
}

module.exports = { sampleRoutes };
