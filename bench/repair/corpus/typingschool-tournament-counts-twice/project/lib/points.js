const PER_ERROR = 5;

/** Strokes a minute, less what errors cost; never below zero. On a day with a tournament they count twice. */
exports.pointsOf = function pointsOf({ strokes, minutes, errors }, isTournament) {
  const points = Math.max(0, Math.round(strokes / minutes) - errors * PER_ERROR);
  if (isTournament) points *= 2;
  return points;
};
