const express = require('express');
const { book } = require('./bookings');
const { InvalidBooking } = require('./errors');

const app = express();
app.use(express.json());

app.post('/bookings', (req, res) => {
  const booking = book(req.body);
  res.status(201).json(booking);
});

app.use((err, req, res, next) => {
  if (err instanceof InvalidBooking) {
    return res.status(422).json({ field: err.field, message: err.message });
  }
  return next(err);
});

module.exports = app;
