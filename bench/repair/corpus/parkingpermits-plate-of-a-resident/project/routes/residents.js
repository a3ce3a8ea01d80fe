var express = require('express');
var permits = require('../services/permits');

var router = express.Router();

router.get('/:id/permits', function (req, res, next) {
  permits
    .ofResident(req.params.id)
    .then(function (list) {
      res.json({ permits: list });
    })
    .catch(next);
});

module.exports = router;
