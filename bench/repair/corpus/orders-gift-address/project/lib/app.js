'use strict';

const express = require('express');
const orders = require('./orders');
const { toDetail, toListItem } = require('./serialize');

function createApp() {
  const app = express();
  app.use(express.json());

  app.get('/orders', (req, res) => {
    res.json({ orders: orders.all().map(toListItem) });
  });

  app.get('/orders/:id', (req, res) => {
    const order = orders.byId(req.params.id);
    if (!order) return res.status(404).json({ error: 'order_not_found' });
    res.json(toDetail(order));
  });

  app.use((err, req, res, next) => {
    if (res.headersSent) return next(err);
    res.status(err.status || 500).json({ error: 'internal' });
  });
  return app;
}

module.exports = { createApp };
