var express = require('express');
var shelves = require('./shelves');

var app = express();

app.get('/shelves/:name', function (req, res) {
  var shelf = shelves.filter(function (one) { return one.name === req.params.name; })[0];
  if (!shelf) return res.status(404).json({ error: 'no such shelf' });
  res.json(shelf);
});

app.get('/scores/:code', function (req, res) {
  var code = req.params.code.toUpperCase();
  shelves.forEach(function (shelf) {
    var score = shelf.scores[code];
    if (score) {
      return res.json({ code: code, title: score.title, shelf: shelf.name });
    }
  });
  res.status(404).json({ error: 'no such score' });
});

module.exports = app;
