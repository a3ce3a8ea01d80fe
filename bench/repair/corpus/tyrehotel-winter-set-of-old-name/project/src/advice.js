const { LIMITS, SPREAD } = require('./limits');
const { least, spread } = require('./tread');

function advise(set) {
  const { plate, season, tread } = set;
  const limit = LIMITS[season];
  const lowest = least(tread);

  if (lowest < limit) {
    return { plate, verdict: 'replace', reason: `${minimum.toFixed(1)} mm, ${season} needs ${limit} mm` };
  }

  if (spread(tread) > SPREAD) {
    return { plate, verdict: 'swap', reason: `${spread(tread).toFixed(1)} mm apart` };
  }

  return { plate, verdict: 'mount', reason: null };
}

module.exports = { advise };
