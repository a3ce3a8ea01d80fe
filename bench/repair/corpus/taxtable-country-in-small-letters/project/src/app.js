const express = require('express');
const { invoiceFor } = require('./invoice');
const { isSupported, ratesOf } = require('./rates');

const app = express();
app.use(express.json());

app.get('/rates/:country', (req, res) => {
  if (!isSupported(req.params.country)) return res.status(404).json({ error: 'unknown country' });
  res.json(ratesOf(req.params.country));
});

app.post('/invoice', (req, res) => {
  const { country, lines } = req.body;
  if (!isSupported(country)) return res.status(422).json({ error: 'unknown country' });
  if (!Array.isArray(lines) || lines.length === 0) return res.status(422).json({ error: 'no lines' });
  res.json(invoiceFor({ country, lines }));
});

app.use((err, req, res, next) => {
  res.status(500).json({ error: 'internal error' });
});

module.exports = app;
