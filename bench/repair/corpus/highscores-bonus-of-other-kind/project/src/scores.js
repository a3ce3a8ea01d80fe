'use strict';

const STREAK_POINTS = 250;
const STREAK_FROM = 10;

// Scores exceed Number.MAX_SAFE_INTEGER in the endless mode, so they are kept as BigInt.
function parsePlayer(raw) {
  return { name: raw.name, score: BigInt(raw.score), streak: raw.streak };
}

function bonus(player) {
  if (player.streak < STREAK_FROM) return 0n;
  return player.streak * STREAK_POINTS;
}

function finalScore(player) {
  return player.score + bonus(player);
}

module.exports = { parsePlayer, bonus, finalScore };
