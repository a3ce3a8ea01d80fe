const BASE = ['mask', 'fins', 'vest'];
const PRICES = { camera: 25, 'wetsuit-s': 9, 'wetsuit-l': 9 };

function price(trip) {
  const extras = trip.extras || [];
  return trip.guests * 48 + extras.reduce((sum, extra) => sum + PRICES[extra], 0);
}

/** How many of each thing go on board. */
function packingList(trip) {
  const things = [];
  for (let guest = 0; guest < trip.guests; guest++) things.push(...BASE);
  things.push(...trip.extras);
  const counts = {};
  for (const thing of things) counts[thing] = (counts[thing] || 0) + 1;
  return counts;
}

module.exports = { packingList, price };
