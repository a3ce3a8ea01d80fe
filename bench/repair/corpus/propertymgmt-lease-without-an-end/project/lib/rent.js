"use strict";

exports.rentOf = (lease) => lease.rent + (lease.parking || 0);

/** Months of a lease that are agreed on; null where it is open-ended. */
exports.termOf = (lease) => {
  if (!lease.endsOn) return null;
  const from = new Date(lease.startsOn);
  const to = new Date(lease.endsOn);
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
};
