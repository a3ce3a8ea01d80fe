/** Tubes of a survey in which something has nested. */
export function occupied({ tubes }) {
  return Object.values(tubes).reduce((sum, count) => sum + count, 0);
}
