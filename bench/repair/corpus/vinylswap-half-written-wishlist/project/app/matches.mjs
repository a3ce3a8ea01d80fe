import { offersOf, usersWithOffers, wishlistOf } from "./lists.mjs";

export function matchesOf(user) {
  const wanted = new Set(wishlistOf(user));
  return usersWithOffers()
    .map((other) => ({ user: other, titles: offersOf(other).filter((title) => wanted.has(title)) }))
    .filter(({ titles }) => titles.length > 0);
}
