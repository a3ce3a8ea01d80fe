'use strict';

const express = require('express');
const { SampleStore } = require('./store');
const { sampleRoutes } = require('./routes/samples');
const { tankRoutes } = require('./routes/tanks');
const { onError } = require('./errors');

function buildApp(store = new SampleStore()) {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json());
  app.get('/healthz', (req, res) => res.send('ok'));
  app.use('/samples', sampleRoutes(store));
  app.use('/tanks', tankRoutes(store));
  app.use(onError);
  return app;
}

module.exports = { buildApp };
