"use strict";

/** Households of the register, made up alike each time. */
exports.households = (count) =>
  Array.from({ length: count }, (_, at) => ({ id: at, persons: 1 + (at % 7), rooms: at % 11 === 0 ? null : 2 + (at % 5) }));
