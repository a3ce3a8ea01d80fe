const KITCHEN = 0.2;

/** What everybody gets: the kitchen has its share of all tips. */
function share(tips) {
  const shares = { kitchen: 0 };
  for (const [waiter, cents] of Object.entries(tips)) {
    const forKitchen = Math.round(cents * KITCHEN);
    shares.kitchen += forKitchen;
    shares[waiter] = cents - forKitchen;
  }
  return shares;
}

module.exports = { share };
