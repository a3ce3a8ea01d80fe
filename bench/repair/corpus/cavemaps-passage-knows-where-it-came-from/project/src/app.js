const express = require('express');
const { legsOf } = require('./survey');
const { grow } = require('./tree');

function buildApp() {
  const app = express();

  app.param('cave', (req, res, next, cave) => {
    const legs = legsOf(cave);
    if (!legs) return res.status(404).json({ error: 'no such cave' });
    req.passages = grow(legs);
    next();
  });

  app.get('/caves/:cave/passages', (req, res) => {
    res.json([...req.passages.values()].map((passage) => passage.outline()));
  });

  app.get('/caves/:cave/passages/:id', (req, res) => {
    const passage = req.passages.get(req.params.id);
    if (!passage) return res.status(404).json({ error: 'no such passage' });
    res.json({ ...passage, depth: passage.depth() });
  });

  return app;
}

module.exports = { buildApp };
