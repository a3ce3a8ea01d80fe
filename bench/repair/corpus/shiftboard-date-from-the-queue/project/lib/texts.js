"use strict";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const two = (number) => String(number).padStart(2, "0");

/** `start` is a Date, as in everything below. */
function shiftText({ person, start, hours }) {
  const end = new Date(start.getTime() + hours * 3_600_000);
  const night = start.getUTCHours() >= 20 ? " (night)" : "";
  return `${person}: ${WEEKDAYS[start.getUTCDay()]} ${clock(start)}-${clock(end)}${night}`;
}

function holidayText({ person, from, days }) {
  return `${person}: ${days} days from ${WEEKDAYS[from.getUTCDay()]} ${from.toISOString().slice(0, 10)}`;
}

function clock(date) {
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

module.exports = { shiftText, holidayText };
