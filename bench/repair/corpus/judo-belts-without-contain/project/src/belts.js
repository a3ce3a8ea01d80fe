export const BELTS = ["white", "yellow", "orange", "green", "blue", "brown", "black"];

export function rank(belt) {
  return BELTS.indexOf(belt);
}

export function isKnown(belt) {
  return BELTS.includes(belt);
}

export function next(belt) {
  return BELTS[rank(belt) + 1] ?? null;
}
