const express = require('express');
const trips = require('./routes/trips');

const app = express();
app.use(express.json());
app.use('/trips', trips);
app.use((err, req, res, next) => {
  console.error(err);
  res.status(500).json({ message: 'something broke' });
});

module.exports = app;
