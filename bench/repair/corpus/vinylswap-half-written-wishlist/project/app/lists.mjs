import { store } from "./store.mjs";

/** Titles that a user offers; none where nothing readable is kept. */
export function offersOf(user) {
  const text = store.get(`offers:${user}`);
  if (!text) return [];
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn(`offers of ${user} are not readable: ${error.message}`);
    return [];
  }
}

/** Titles that a user looks for; none where nothing readable is kept. */
export function wishlistOf(user) {
  const text = store.get(`wishlist:${user}`);
  return text ? JSON.parse(text) : [];
}

export function usersWithOffers() {
  return [...store.keys()].filter((key) => key.startsWith("offers:")).map((key) => key.slice(7));
}
