var express = require('express');
var teams = require('./routes/teams');

var app = express();

app.use(express.json());
app.use('/tournaments', teams);

app.use(function (req, res) {
  res.status(404).json({ message: 'not found' });
});

app.use(function (err, req, res, next) {
  if (res.headersSent) return next(err);
  res.status(err.status || 500).json({ message: 'something went wrong' });
});

module.exports = app;
