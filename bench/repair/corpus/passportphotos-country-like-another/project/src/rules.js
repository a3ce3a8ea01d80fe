import { TABLES } from "./tables.js";

export const isKnown = (code) => Object.hasOwn(TABLES, code);

/** The rules of a country, with those of the country that it follows. */
export function rulesFor(code) {
  const { like, ...own } = TABLES[code];
  return like ? { ...rulesFor(like), ...own } : own;
}

/** All countries, for the menu. */
export function countries() {
  return Object.entries(TABLES).map(([code, { name }]) => ({ code, name }));
}
