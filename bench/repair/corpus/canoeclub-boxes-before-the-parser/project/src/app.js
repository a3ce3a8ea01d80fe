const express = require('express');
const boats = require('./routes/boats');
const boxes = require('./routes/boxes');
const { Race } = require('./race');
const { problem } = require('./problem');

exports.createApp = function createApp(race = new Race()) {
  const app = express();
  app.locals.race = race;

  app.get('/health', (req, res) => res.send('ok'));
  app.use('/boxes', boxes);

  app.use(express.json());
  app.use('/boats', boats);

  app.use(problem);
  return app;
};
