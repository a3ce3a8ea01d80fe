// Cents for each kilo.
const RATES = { home: 45, neighbours: 110, abroad: 290 };

class UnknownZone extends Error {
  constructor(zone) {
    super(`no rate for the zone ${zone}`);
    this.name = "UnknownZone";
  }
}

function rateOf(zone) {
  if (!Object.hasOwn(RATES, zone)) throw new UnknownZone(zone);
  return RATES[zone];
}

module.exports = { rateOf, UnknownZone };
