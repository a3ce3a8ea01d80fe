var express = require('express');
var visits = require('./routes/visits');
var pianos = require('./routes/pianos');

var app = express();

app.use(express.json());
app.use('/visits', visits);
app.use('/pianos', pianos);

app.use(function (req, res) {
  res.status(404).json({ message: 'Nothing here' });
});

app.use(function (err, req, res, next) {
  if (res.headersSent) return next(err);
  var status = err.status || 500;
  res.status(status).json({ message: status === 500 ? 'Something broke' : err.message });
});

module.exports = app;
