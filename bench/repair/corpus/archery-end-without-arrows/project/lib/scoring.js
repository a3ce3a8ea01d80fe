/**
 * @typedef {{ ring: number, inner?: boolean }} Arrow
 */

/** Points of one arrow; a miss is ring 0. */
export function points(arrow) {
  return arrow.ring;
}

/**
 * The first arrow shot, null when none was.
 * @param {Arrow[]} arrows
 * @returns {Arrow | null}
 */
export function firstArrow(arrows) {
  return arrows.length > 0 ? arrows[0] : null;
}

/**
 * The arrow with most points, an inner ten before an outer one; null when none was shot.
 * @param {Arrow[]} arrows
 * @returns {Arrow | null}
 */
export function bestArrow(arrows) {
  return arrows.reduce((best, arrow) => {
    if (points(arrow) !== points(best)) return points(arrow) > points(best) ? arrow : best;
    return arrow.inner && !best.inner ? arrow : best;
  });
}

/** @param {Arrow[]} arrows */
export function total(arrows) {
  return arrows.reduce((sum, arrow) => sum + points(arrow), 0);
}
