const { milliseconds } = require("./units");

/** The slowest run of each piece of work in milliseconds. */
function slowest(clock) {
  return Object.fromEntries([...clock.entries].map(([name, entry]) => [name, milliseconds(entry.slowest)]));
}

/** Runs, and how long one took on average in milliseconds, the slowest kind first. */
function averages(clock) {
  const rows = [...clock.entries].map(([name, { runs, total }]) => ({ name, runs, average: milliseconds(total / runs) }));
  return rows.sort((a, b) => b.average - a.average);
}

module.exports = { averages, slowest };
