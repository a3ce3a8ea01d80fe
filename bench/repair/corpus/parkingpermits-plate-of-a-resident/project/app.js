var express = require('express');
var check = require('./routes/check');
var residents = require('./routes/residents');

var app = express();

app.use('/check', check);
app.use('/residents', residents);

app.use(function (req, res) {
  res.status(404).json({ error: 'no such page' });
});

app.use(function (err, req, res, next) {
  if (err.expose) return res.status(err.status).json({ error: err.message });
  res.status(500).json({ error: 'something broke' });
});

module.exports = app;
