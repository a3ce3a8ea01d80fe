/** @typedef {{ subject: string, points: number }} Mark */

/**
 * Mean of the points, rounded to one digit; null where there are none.
 * @param {Mark[]} marks
 */
export function average(marks) {
  if (marks.length === 0) return null;
  const sum = marks.reduce((total, { points }) => total + points, 0);
  return Math.round((sum / marks.length) * 10) / 10;
}

/**
 * The most points that were given.
 * @param {Mark[]} marks
 */
export function best(marks) {
  return marks.map(({ points }) => points).reduce((left, right) => (left > right ? left : right));
}

/**
 * How many marks there are below the pass mark.
 * @param {Mark[]} marks
 */
export function failed(marks, pass = 5) {
  return marks.filter(({ points }) => points < pass).length;
}
