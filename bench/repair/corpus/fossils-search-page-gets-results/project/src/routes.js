const { Router } = require('express');
const collection = require('./collection');
const { listPage } = require('./views/pages');

const router = Router();

router.get('/periods/:period', (req, res, next) => {
  const items = collection.ofPeriod(req.params.period);
  if (items.length === 0) return next();
  res.send(listPage({ title: items[0].period, items }));
});

router.get('/search', (req, res) => {
  const words = String(req.query.q || '');
  const results = collection.search(words);
  res.send(listPage({ title: `Search: ${words}`, results }));
});

module.exports = router;
