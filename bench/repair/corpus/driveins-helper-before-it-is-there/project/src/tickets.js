const BASE = 1200;
const PER_PERSON = 450;

export function isAllowed(film, ages) {
  return ages.every((age) => age >= film.rating);
}

/** Cents for a car: people under six are free, long films cost two euros more, Tuesdays a fifth less. */
export function price(film, { ages, day }) {
  let cents = BASE + paying * PER_PERSON;
  const paying = ages.filter((age) => age >= 6).length;
  if (film.minutes > 100) cents += 200;
  if (day === "tue") cents = Math.round(cents * 0.8);
  return cents;
}
