const express = require('express');
const { search } = require('./search');

const app = express();

app.get('/search', (req, res) => {
  const q = String(req.query.q ?? '').trim();
  if (q === '') return res.status(400).json({ error: 'q is required' });
  res.json(search(q, Number(req.query.page ?? 1)));
});

module.exports = app;
