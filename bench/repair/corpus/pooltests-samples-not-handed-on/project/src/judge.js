const LIMITS = { ph: [6.5, 7.6], chlorine: [0.3, 0.6] };

function judge(sample) {
  return Object.entries(LIMITS)
    .filter(([what, [low, high]]) => sample[what] < low || sample[what] > high)
    .map(([what]) => what);
}

/** One line on all samples of a pool on a day. */
function verdict(samples) {
  const bad = new Set(samples.flatMap(judge));
  if (bad.size === 0) return `all ${samples.length} samples are good`;
  return `check ${[...bad].join(" and ")}`;
}

module.exports = { judge, verdict };
