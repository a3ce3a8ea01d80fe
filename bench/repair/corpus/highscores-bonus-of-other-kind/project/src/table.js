'use strict';

const { finalScore, parsePlayer } = require('./scores');

function byScore(a, b) {
  if (a.score === b.score) return a.name.localeCompare(b.name);
  return a.score < b.score ? 1 : -1;
}

function seasonTable(season) {
  return season.players
    .map(parsePlayer)
    .map((player) => ({ name: player.name, score: finalScore(player) }))
    .sort(byScore)
    .map((entry, index) => ({ place: index + 1, name: entry.name, score: entry.score.toString() }));
}

module.exports = { seasonTable };
