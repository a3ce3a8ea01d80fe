"use strict";

const { daysBetween, isoDay } = require("./days");
const { rentOf } = require("./rent");

const NOTICE_DAYS = 60;

/** Leases whose last day is near. */
function expiringSoon(leases, today) {
  const start = isoDay(today);
  return leases.filter((lease) => {
    const left = daysBetween(start, isoDay(new Date(lease.endsOn)));
    return left >= 0 && left <= NOTICE_DAYS;
  });
}

function reminderFor(lease) {
  return {
    to: lease.tenant.email,
    subject: `Your lease of ${lease.unit} ends on ${lease.endsOn}`,
    rent: rentOf(lease),
  };
}

module.exports = { expiringSoon, reminderFor };
