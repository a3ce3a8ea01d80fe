const kilometres = (metres) => Math.round(metres / 100) / 10;

function total(walks) {
  return walks.reduce((sum, walk) => sum + walk.metres, 0);
}

/** The walk with the most climb; null before the first walk. */
function steepest(walks) {
  return walks.toSorted((a, b) => b.climb - a.climb)[0] ?? null;
}

/** The walk with the most metres; null before the first walk. */
function longest(walks) {
  return walks.reduce((best, walk) => (walk.metres > best.metres ? walk : best));
}

function summary(walks) {
  return {
    walks: walks.length,
    kilometres: kilometres(total(walks)),
    longest: longest(walks)?.name ?? null,
    steepest: steepest(walks)?.name ?? null,
  };
}

module.exports = { total, longest, steepest, summary };
