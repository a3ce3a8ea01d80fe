/** What so many grams of a metal cost; null where it has no price. */
function quote(board, metal, grams) {
  const cents = board.prices.get(metal);
  if (cents === undefined) return null;
  return { metal, grams, total: ((cents * grams) / 100).toFixed(2), date: board.date };
}

module.exports = { quote };
