const GOLD = 1000;

/** Points for a purchase; every tier multiplies. */
export function pointsFor(cents, tier) {
  return Math.floor(cents / 100) * tier.factor;
}

export const reachesGold = (points) => points >= GOLD;
