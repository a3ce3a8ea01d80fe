const MINUTE = 85;

/** Sewing of the block, by sections of 16 pages. */
function sewing(pages) {
  return Math.ceil(pages / 16) * 2 * MINUTE;
}

/** Raised bands of a leather spine. */
function bands(count) {
  return count * 12 * MINUTE;
}

module.exports = { MINUTE, sewing, bands };
