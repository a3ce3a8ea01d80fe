const express = require('express');
const { open, check } = require('./session');
const { tables } = require('./tables');

const app = express();
app.use(express.json());

app.post('/session', (req, res) => {
  const table = tables.find(({ pin }) => pin === req.body.pin);
  if (!table) return res.status(401).json({ error: 'wrong pin' });
  res.status(201).json({ token: open(table) });
});

app.get('/wines', check, (req, res) => {
  res.json(tables.find(({ number }) => number === req.table).wines);
});

app.use((error, req, res, next) => {
  res.status(500).json({ error: 'out of order' });
});

module.exports = app;
