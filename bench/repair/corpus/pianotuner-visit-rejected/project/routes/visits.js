var express = require('express');
var book = require('../services/book');

var router = express.Router();

router.get('/', async function (req, res, next) {
  try {
    res.json(await book.onDay(req.query.day));
  } catch (err) {
    next(err);
  }
});

router.get('/:id', async function (req, res, next) {
  try {
    res.json(await book.visit(Number(req.params.id)));
  } catch (err) {
    next(err);
  }
});

router.put('/:id/day', async function (req, res, next) {
  if (!/^\d{4}-\d\d-\d\d$/.test(req.body.day)) {
    return res.status(400).json({ message: 'day must look like 2026-05-04' });
  }
  try {
    res.json(await book.putOff(Number(req.params.id), req.body.day));
  } catch (err) {
    next(err);
  }
});

router.delete('/:id', async function (req, res) {
  await book.callOff(Number(req.params.id));
  res.status(204).end();
});

module.exports = router;
