'use strict';

/** A bag is thrown away; the sender is an old scanner that sends nothing but its number. */
module.exports = async function discard({ body }, stock) {
  stock.remove(body.trim());
};
