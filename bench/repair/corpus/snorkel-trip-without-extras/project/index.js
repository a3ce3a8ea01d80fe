const express = require('express');
const trips = require('./trips.json');
const { packingList, price } = require('./packing');

const app = express();

app.param('trip', (req, res, next, id) => {
  req.trip = trips[id];
  if (req.trip) next();
  else res.sendStatus(404);
});

app.get('/trips/:trip/price', (req, res) => res.json({ price: price(req.trip) }));
app.get('/trips/:trip/packing', (req, res) => res.json(packingList(req.trip)));

module.exports = app;
