const express = require('express');
const { page, ratingLine } = require('./html');
const { all, average, bySlug } = require('./spots');

function buildApp() {
  const app = express();

  app.get('/', (req, res) => {
    const sorted = [...all()].sort((a, b) => (average(b) ?? 0) - (average(a) ?? 0));
    res.send(page('Pizza trail', sorted.map(({ name, km }) => `${name}, km ${km}`)));
  });

  app.get('/spots/:slug', (req, res) => {
    const spot = bySlug(req.params.slug);
    if (!spot) return res.status(404).send(page('Not found', ['No such spot on the trail.']));
    res.send(page(spot.name, [`km ${spot.km}`, ratingLine(average(spot)), `${spot.ratings.length} ratings`]));
  });

  return app;
}

module.exports = { buildApp };
