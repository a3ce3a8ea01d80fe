'use strict';

/** A bag comes in; it is locked until its sample was tested. */
module.exports = async function donation({ body }, stock) {
  const { bag, group, ml } = body;
  if (ml < 400) return;
  stock.put(bag, { group, released: false });
};
