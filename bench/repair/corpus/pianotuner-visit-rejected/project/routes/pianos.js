var express = require('express');
var book = require('../services/book');

var router = express.Router();

router.get('/:piano/visits', async function (req, res, next) {
  try {
    res.json(await book.ofPiano(req.params.piano));
  } catch (err) {
    next(err);
  }
});

module.exports = router;
