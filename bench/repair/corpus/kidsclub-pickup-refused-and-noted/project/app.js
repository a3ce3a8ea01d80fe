var express = require('express');
var children = require('./children');
var requirePickup = require('./middleware/require-pickup');

var app = express();
app.use(express.json());

app.param('child', function (req, res, next, id) {
  req.child = children.find(id);
  if (!req.child) return res.status(404).json({ error: 'no such child' });
  next();
});

app.get('/children/:child', function (req, res) {
  res.json({ name: req.child.name, present: req.child.present });
});

app.post('/children/:child/pickups', requirePickup, function (req, res) {
  if (!req.child.present) return res.status(409).json({ error: 'not here' });
  children.leave(req.child, req.body.by);
  res.status(201).json({ name: req.child.name, by: req.body.by });
});

module.exports = app;
