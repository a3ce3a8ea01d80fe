'use strict';

const express = require('express');
const { offer } = require('./offer');

const app = express();
app.use(express.json());

app.post('/offers', (req, res) => {
  const made = offer(req.body);
  if (!made) {
    res.status(422).json({ error: 'unknown menu' });
    return;
  }
  res.json(made);
});

app.get('/health', (req, res) => res.json({ ok: true }));

app.use((err, req, res, next) => {
  res.status(500).json({ error: 'internal server error' });
});

module.exports = app;
