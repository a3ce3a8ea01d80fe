const express = require('express');
const { authenticate } = require('./auth');
const readings = require('./readings');

const app = express();
app.use(express.json());

app.get('/health', (req, res) => res.json({ ok: true }));

app.use(authenticate);

app.get('/readings', (req, res) => {
  res.json(readings.of(req.customer));
});

app.post('/readings', (req, res) => {
  const { day, kwh } = req.body;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isFinite(kwh)) {
    return res.status(400).json({ error: 'day and kwh are required' });
  }
  res.status(201).json(readings.add(req.customer, { day, kwh }));
});

app.use((err, req, res, next) => {
  res.status(err.status || 500).json({ error: 'server error' });
});

module.exports = app;
