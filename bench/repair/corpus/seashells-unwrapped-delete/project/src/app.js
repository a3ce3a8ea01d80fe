const express = require('express');
const { onError } = require('./errors');
const { Model } = require('./model');
const { shellRoutes } = require('./shells');

function createApp(shells = new Model('Shell')) {
  const app = express();
  app.use(express.json());
  app.use('/shells', shellRoutes(shells));
  app.use(onError);
  return app;
}

module.exports = { createApp };
