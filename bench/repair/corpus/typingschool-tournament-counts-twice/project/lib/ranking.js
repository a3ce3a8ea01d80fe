const { pointsOf } = require("./points");

/** Everybody of a day, the best first; who has the same points has the same place. */
exports.ranking = function ranking({ tournament = false, results }) {
  const rows = results
    .map((result) => ({ name: result.name, points: pointsOf(result, tournament) }))
    .sort((a, b) => b.points - a.points);
  return rows.map((row) => ({ place: rows.findIndex(({ points }) => points === row.points) + 1, ...row }));
};
