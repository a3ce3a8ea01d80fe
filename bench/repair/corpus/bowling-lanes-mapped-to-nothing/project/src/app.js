const express = require('express');
const { LANES, leaders, overview } = require('./lanes');

function buildApp(lanes = LANES) {
  const app = express();

  app.get('/lanes', (req, res) => {
    res.json(overview(lanes));
  });

  app.get('/lanes/:number/leaders', (req, res) => {
    const lane = lanes.find(({ number }) => number === Number(req.params.number));
    if (!lane) {
      return res.status(404).json({ message: 'No such lane' });
    }
    res.json(leaders(lane));
  });

  app.use((err, req, res, next) => {
    res.status(500).json({ message: 'Something went wrong' });
  });
  return app;
}

module.exports = { buildApp };
