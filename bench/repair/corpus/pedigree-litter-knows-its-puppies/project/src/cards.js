'use strict';

/** What others get to see of a dog. */
function card({ id, name, breed, litter }) {
  return { id, name, breed, litter: litter ? litter.id : null };
}

module.exports = { card };
