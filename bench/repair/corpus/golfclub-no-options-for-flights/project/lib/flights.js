const DEFAULT_SIZE = 4;
const DEFAULT_GAP = 10;

const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Splits players into flights.
 * @param {string[]} players
 * @param {{ size?: number }} [options]
 */
function flightsOf(players, { size = DEFAULT_SIZE } = {}) {
  const flights = [];
  for (let at = 0; at < players.length; at += size) flights.push(players.slice(at, at + size));
  return flights;
}

/**
 * Times at which flights start.
 * @param {string[][]} flights
 * @param {{ first?: number, gap?: number }} [options] in minutes; from eight o'clock, every ten minutes
 */
function startTimes(flights, { first = 480, gap = DEFAULT_GAP }) {
  return flights.map((players, index) => ({ time: clock(first + index * gap), players }));
}

module.exports = { clock, flightsOf, startTimes };
