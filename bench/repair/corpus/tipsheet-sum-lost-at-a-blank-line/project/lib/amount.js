/** Cents of an amount as it is written down: 4, 4.5 or 4,50. */
function parseAmount(text) {
  const value = Number(text.replace(",", "."));
  if (Number.isNaN(value)) throw new Error(`not an amount: ${text}`);
  return Math.round(value * 100);
}

module.exports = { parseAmount };
