var express = require('express');
var tournaments = require('../lib/tournaments');

var router = express.Router();

router.get('/:slug/teams', function (req, res) {
  var tournament = tournaments.get(req.params.slug);
  if (!tournament) {
    return res.status(404).json({ message: 'no such tournament' });
  }
  res.json(tournament.teams);
});

router.post('/:slug/teams', function (req, res) {
  var tournament = tournaments.get(req.params.slug);
  if (!tournament) {
    return res.status(404).json({ message: 'no such tournament' });
  }

  var name = req.body.name;
  var players = req.body.players || [];
  if (typeof name !== 'string' || !name.trim()) {
    return res.status(400).json({ message: 'the team needs a name' });
  }
  if (players.length !== tournament.teamSize) {
    res.status(400).json({ message: 'a team has ' + tournament.teamSize + ' players' });
  }
  if (tournaments.hasTeam(tournament, name)) {
    return res.status(409).json({ message: 'the name is taken' });
  }

  res.status(201).json(tournaments.addTeam(tournament, name.trim(), players));
});

module.exports = router;
