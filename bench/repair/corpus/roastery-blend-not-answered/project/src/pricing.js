const { beanOf } = require("./beans");

/** Cents of a kilo of a blend. */
exports.pricePerKilo = (blend) => {
  const entries = Object.entries(blend.parts);
  const cents = entries.reduce((sum, [id, percent]) => sum + (beanOf(id).perKilo * percent) / 100, 0);
  return Math.round(cents * 1.8);
};
