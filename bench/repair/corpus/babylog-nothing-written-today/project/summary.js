const timeOf = (entry) => entry.at.slice(11);

function latest(entries) {
  return [...entries].sort((a, b) => b.at.localeCompare(a.at))[0];
}

/** What the front page shows; null stands for "not yet today". */
function summary(entries) {
  const bottles = entries.filter((entry) => entry.kind === 'bottle');
  const sleeps = entries.filter((entry) => entry.kind === 'sleep');
  const lastSleep = latest(sleeps);
  return {
    bottles: bottles.length,
    ml: bottles.reduce((sum, { ml }) => sum + ml, 0),
    lastBottle: timeOf(latest(bottles)),
    lastSleep: lastSleep ? timeOf(lastSleep) : null,
  };
}

module.exports = { latest, summary };
