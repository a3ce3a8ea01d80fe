const PER_SQUARE_METRE = { setup: 6.8, week: 0.55 };
const LORRY = { holds: 180, price: 145 };

exports.setup = (surface) => surface * PER_SQUARE_METRE.setup;
exports.transport = (surface) => Math.ceil(surface / LORRY.holds) * LORRY.price;
// The first four weeks are part of the setup.
exports.rent = (surface, weeks) => Math.max(0, weeks - 4) * surface * PER_SQUARE_METRE.week;
