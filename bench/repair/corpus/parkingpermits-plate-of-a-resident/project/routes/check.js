var express = require('express');
var permits = require('../services/permits');

var router = express.Router();

// what the wardens' handhelds ask for
router.get('/:plate', function (req, res, next) {
  var zone = String(req.query.zone || '').toUpperCase();
  if (!zone) return res.status(400).json({ error: 'zone is missing' });

  permits
    .activeFor(req.params.plate, new Date())
    .then(function (active) {
      var match = active.find(function (permit) {
        return permit.zone === zone;
      });
      if (!match) return res.json({ allowed: false, zones: active.map(function (p) { return p.zone; }) });
      res.json({ allowed: true, permit: match.number, kind: match.kind });
    })
    .catch(next);
});

module.exports = router;
