const { settings } = require('../config/settings');
const { bookings } = require('../lib/hours');
const ledger = require('../lib/ledger');

async function main() {
  const { shop, rate, ledger: target } = settings();
  const entries = require(`../data/${shop}.json`);
  await ledger.post(target, bookings(entries, rate));
}

main();
