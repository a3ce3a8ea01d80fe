const express = require('express');
const contests = require('./contests');

const app = express();
app.use(express.json());

app.use('/contests/:contest', (req, res, next) => {
  req.contest = contests.get(req.params.contest);
  if (!req.contest) {
    res.status(404).json({ error: 'no such contest' });
    return;
  }
  next();
});

app.get('/contests/:contest/results', (req, res) => {
  res.json([...req.contest.results].sort((a, b) => b.points - a.points));
});

app.post('/contests/:contest/results', (req, res) => {
  if (req.contest.closed) {
    res.status(409).json({ error: 'the contest is closed' });
    return;
  }
  const { name, points } = req.body;
  res.status(201).json(contests.add(req.contest, name, Number(points)));
});

app.delete('/contests/:contest/results/:id', (req, res) => {
  if (req.contest.closed) {
    res.status(409).json({ error: 'the contest is closed' });
  }
  const struck = contests.strike(req.contest, Number(req.params.id));
  if (!struck) {
    res.status(404).json({ error: 'no such result' });
    return;
  }
  res.json(struck);
});

module.exports = app;
