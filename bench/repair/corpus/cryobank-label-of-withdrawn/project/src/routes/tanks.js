'use strict';

const { Router } = require('express');
const { notFound, wrap } = require('../errors');

function tankRoutes(store) {
  const router = Router();

  router.get('/:id', wrap(async (req, res) => {
    const tank = await store.tank(req.params.id);
    if (!tank) throw notFound('tank', req.params.id);
    const samples = await store.inTank(tank.id);
    res.json({ ...tank, used: samples.length });
  }));

  router.get('/:id/samples', wrap(async (req, res) => {
    const tank = await store.tank(req.params.id);
    if (!tank) throw notFound('tank', req.params.id);
    res.json(await store.inTank(tank.id));
  }));

  return router;
}

module.exports = { tankRoutes };
