"use strict";

const DAY = 24 * 60 * 60 * 1000;

const isoDay = (date) => date.toISOString().slice(0, 10);

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

module.exports = { isoDay, daysBetween };
